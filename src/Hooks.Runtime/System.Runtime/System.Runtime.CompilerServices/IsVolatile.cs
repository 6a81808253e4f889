namespace System.Runtime.CompilerServices;

/// <summary>Marks a volatile field; the compiler writes it.</summary>
public static class IsVolatile
{
}
