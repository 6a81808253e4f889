using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>A range of memory.</summary>
/// <param name="Start">Its first address.</param>
/// <param name="Size">Its size in bytes.</param>
internal readonly record struct AddressRange(ulong Start, ulong Size)
{
    /// <summary>The memory of a segment.</summary>
    public static AddressRange OfMemory(ElfSegment segment) => new(segment.VirtualAddress, segment.SizeInMemory);

    /// <summary>The memory of a segment that comes from the file; the rest is zero.</summary>
    public static AddressRange OfFile(ElfSegment segment) => new(segment.VirtualAddress, segment.Size);

    /// <summary>Whether another range lies in it.</summary>
    public bool Contains(ulong address, ulong size) =>
        address >= Start && address - Start <= Size && size <= Size - (address - Start);
}
