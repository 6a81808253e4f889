namespace System.Runtime.CompilerServices;

/// <summary>Marks an override that returns a narrower type; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class PreserveBaseOverridesAttribute : Attribute
{
}
