namespace System.Runtime.CompilerServices;

/// <summary>Marks a fixed buffer; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FixedBufferAttribute : Attribute
{
    /// <summary>Marks a buffer of so many elements.</summary>
    public FixedBufferAttribute(System.RuntimeTypeHandle elementType, int length)
    {
        _ = elementType;
        _ = length;
    }
}
