namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that null may not be passed all the same.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
public sealed class DisallowNullAttribute : Attribute
{
}
