namespace System.Runtime.InteropServices;

/// <summary>Specifies the layout of the fields of a struct.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class StructLayoutAttribute(LayoutKind layoutKind) : Attribute
{
    /// <summary>The size in bytes, at least.</summary>
    public int Size;

    /// <summary>The largest alignment of a field in bytes.</summary>
    public int Pack;

    /// <summary>How strings in it are translated, of which there are none.</summary>
    public CharSet CharSet;

    /// <summary>How the fields are laid out.</summary>
    public LayoutKind Value { get; } = layoutKind;
}
