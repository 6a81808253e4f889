namespace System.Runtime.CompilerServices;

/// <summary>Marks a type that the compiler builds interpolated strings with.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InterpolatedStringHandlerAttribute : Attribute
{
}
