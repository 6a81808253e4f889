namespace System.Runtime.InteropServices;

/// <summary>An array as the compiler lays it out: behind the method table the length, then the elements.</summary>
internal sealed class ArrayData
{
    public uint Length;
    public uint Padding;
    public byte Data;
}
