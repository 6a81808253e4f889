namespace Hooks.Sdk.Elf;

/// <summary>A program header: a range of memory and what the loader does with it.</summary>
/// <param name="Type">What the range is.</param>
/// <param name="Flags">How it may be used.</param>
/// <param name="Offset">Where its bytes lie in the file.</param>
/// <param name="Address">Where it lies in memory.</param>
/// <param name="FileSize">How many of its bytes come from the file.</param>
/// <param name="MemorySize">How many bytes it has; those past the file's are zero.</param>
internal sealed record ElfSegment(
    SegmentType Type, SegmentFlags Flags, ulong Offset, ulong Address, ulong FileSize, ulong MemorySize)
{
    public static ElfSegment Read(ElfData header) => new(
        (SegmentType)header.UInt32(0),
        (SegmentFlags)header.UInt32(4),
        header.UInt64(8),
        header.UInt64(16),
        header.UInt64(32),
        header.UInt64(40));

    /// <summary>Whether a range of memory lies in it.</summary>
    public bool Contains(ulong address, ulong size) => Holds(address, size, MemorySize);

    /// <summary>Whether a range of memory lies in it and comes from the file.</summary>
    public bool ContainsFileBytes(ulong address, ulong size) => Holds(address, size, FileSize);

    private bool Holds(ulong address, ulong size, ulong length) =>
        address >= Address && address - Address <= length && size <= length - (address - Address);
}

/// <summary>The <c>p_type</c> that are read here.</summary>
internal enum SegmentType : uint
{
    Load = 1,
    Dynamic = 2,
    ThreadLocal = 7,
    GnuStack = 0x6474E551,
    GnuRelro = 0x6474E552,
}

/// <summary><c>p_flags</c>.</summary>
[Flags]
internal enum SegmentFlags : uint
{
    None = 0,
    Execute = 1,
    Write = 2,
    Read = 4,
}
