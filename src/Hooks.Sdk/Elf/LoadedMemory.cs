namespace Hooks.Sdk.Elf;

/// <summary>The file as the dynamic linker sees it: bytes by address instead of by offset.</summary>
internal sealed class LoadedMemory(ElfFile file)
{
    public IEnumerable<ElfSegment> Segments => file.Segments.Where(static segment => segment.Type == SegmentType.Load);

    /// <summary>The segment that a range of memory lies in, whole.</summary>
    /// <exception cref="ElfFormatException">It lies in none.</exception>
    public ElfSegment SegmentOf(ulong address, ulong size, string name) =>
        Segments.FirstOrDefault(segment => segment.Contains(address, size))
        ?? throw new ElfFormatException($"{name} ({size:N0} bytes at address 0x{address:x}) lies in no segment that is loaded");

    /// <summary>The bytes at an address.</summary>
    public ElfData At(ulong address, ulong size, string name)
    {
        var bytes = From(address, name);
        return bytes.Slice(0, size, name);
    }

    /// <summary>The bytes from an address to the end of the segment: for lists that carry their own end.</summary>
    public ElfData From(ulong address, string name)
    {
        var segment = Segments.FirstOrDefault(segment => segment.ContainsFileBytes(address, 1))
            ?? throw new ElfFormatException($"{name} (at address 0x{address:x}) lies in no part of the file that is loaded");
        return file.Data.Slice(segment.Offset, segment.FileSize, "a segment").From(address - segment.Address, name);
    }
}
