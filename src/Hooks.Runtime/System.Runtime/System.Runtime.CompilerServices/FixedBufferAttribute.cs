namespace System.Runtime.CompilerServices;

/// <summary>Marks a fixed buffer. The compiler writes it, by this very constructor, and knows a fixed buffer of another
/// assembly by it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FixedBufferAttribute : Attribute
{
    /// <summary>Marks a buffer of so many elements.</summary>
    public FixedBufferAttribute(Type elementType, int length)
    {
        _ = elementType;
        _ = length;
    }
}
