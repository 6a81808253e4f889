namespace System.Runtime.InteropServices;

/// <summary>Marks a parameter that may be left out.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class OptionalAttribute : Attribute
{
}
