namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks a method that never returns.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DoesNotReturnAttribute : Attribute
{
}
