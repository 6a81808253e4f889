namespace System.Diagnostics.CodeAnalysis;

/// <summary>Allows null for a type that is not nullable.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
public sealed class AllowNullAttribute : Attribute
{
}
