namespace System.Diagnostics.CodeAnalysis;

/// <summary>Allows a reference to a struct's own field to escape.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UnscopedRefAttribute : Attribute
{
}
