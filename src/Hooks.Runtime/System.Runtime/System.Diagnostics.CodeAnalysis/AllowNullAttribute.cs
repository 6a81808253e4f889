namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that null may be passed all the same.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
public sealed class AllowNullAttribute : Attribute
{
}
