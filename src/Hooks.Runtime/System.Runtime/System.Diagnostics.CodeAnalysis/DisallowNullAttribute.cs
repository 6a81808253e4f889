namespace System.Diagnostics.CodeAnalysis;

/// <summary>Disallows null for a nullable type.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
public sealed class DisallowNullAttribute : Attribute
{
}
