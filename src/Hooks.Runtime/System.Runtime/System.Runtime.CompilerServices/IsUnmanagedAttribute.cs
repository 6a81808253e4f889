namespace System.Runtime.CompilerServices;

/// <summary>Marks a type parameter that is unmanaged; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class IsUnmanagedAttribute : Attribute
{
}
