namespace System.Runtime.CompilerServices;

/// <summary>Marks a ref struct; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class IsByRefLikeAttribute : Attribute
{
}
