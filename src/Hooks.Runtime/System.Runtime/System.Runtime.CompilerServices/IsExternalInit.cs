namespace System.Runtime.CompilerServices;

/// <summary>Marks a property that is set only while its object is made; the compiler writes it.</summary>
public static class IsExternalInit
{
}
