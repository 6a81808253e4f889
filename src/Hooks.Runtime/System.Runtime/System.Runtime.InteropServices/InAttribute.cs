namespace System.Runtime.InteropServices;

/// <summary>Marks what is passed in; the compiler writes it for read-only references.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class InAttribute : Attribute
{
}
