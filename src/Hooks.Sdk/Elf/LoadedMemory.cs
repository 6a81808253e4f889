using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>The file as the dynamic linker sees it: bytes by address instead of by offset.</summary>
internal sealed class LoadedMemory(ElfImage image)
{
    public IEnumerable<ElfSegment> Segments => image.File.Segments.Where(static segment => segment.Type == ElfSegmentTypeCore.Load);

    /// <summary>The segment that a range of memory lies in, whole.</summary>
    /// <exception cref="ElfFormatException">It lies in none.</exception>
    public ElfSegment SegmentOf(ulong address, ulong size, string name) =>
        Segments.FirstOrDefault(segment => AddressRange.OfMemory(segment).Contains(address, size))
        ?? throw new ElfFormatException($"{name} ({size:N0} bytes at address 0x{address:x}) lies in no segment that is loaded");

    /// <summary>The bytes at an address.</summary>
    public ElfData At(ulong address, ulong size, string name) => From(address, name).Slice(0, size, name);

    /// <summary>The bytes from an address to the end of the segment: for lists that carry their own end.</summary>
    public ElfData From(ulong address, string name)
    {
        var segment = FileSegmentOf(address, name);
        return image.Data.Slice(segment.Position, segment.Size, "a segment").From(address - segment.VirtualAddress, name);
    }

    /// <summary>The table that the dynamic section names by its address. LibObjectFile reads tables by the section headers, which
    /// the dynamic linker ignores: they must mean the same bytes.</summary>
    /// <exception cref="ElfFormatException">No section header is that table's.</exception>
    public T Table<T>(ulong address, string name)
        where T : ElfSection
    {
        var segment = FileSegmentOf(address, name);
        var table = image.Tables<T>().FirstOrDefault(table => table.VirtualAddress == address && table.Size != 0)
            ?? throw new ElfFormatException($"no section header describes {name} (at address 0x{address:x})");
        return table.Position - segment.Position == address - segment.VirtualAddress && AddressRange.OfFile(segment).Contains(address, table.Size)
            ? table
            : throw new ElfFormatException($"the section headers and the dynamic section differ in where {name} lie in the file");
    }

    private ElfSegment FileSegmentOf(ulong address, string name) =>
        Segments.FirstOrDefault(segment => AddressRange.OfFile(segment).Contains(address, 1))
        ?? throw new ElfFormatException($"{name} (at address 0x{address:x}) lies in no part of the file that is loaded");
}
