namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets a reference to a struct's own field leave it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UnscopedRefAttribute : Attribute
{
}
