namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks a constructor that sets every required member.</summary>
[AttributeUsage(AttributeTargets.Constructor, AllowMultiple = false, Inherited = false)]
public sealed class SetsRequiredMembersAttribute : Attribute
{
}
