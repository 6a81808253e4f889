namespace System.Runtime.InteropServices;

/// <summary>The offset of a field in its struct, in bytes.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FieldOffsetAttribute(int offset) : Attribute
{
    /// <summary>The offset in bytes.</summary>
    public int Value { get; } = offset;
}
