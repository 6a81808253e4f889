namespace System.Runtime.CompilerServices;

/// <summary>Marks what a compiler or a generator wrote.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class CompilerGeneratedAttribute : Attribute
{
}
