namespace System.Runtime.CompilerServices;

/// <summary>Marks a read-only reference or struct; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class IsReadOnlyAttribute : Attribute
{
}
