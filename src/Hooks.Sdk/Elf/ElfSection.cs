namespace Hooks.Sdk.Elf;

/// <summary>A section header.</summary>
/// <param name="Index">Its place in the table, by which symbols and other sections name it.</param>
/// <param name="Type">What its bytes mean.</param>
/// <param name="Flags">What becomes of it in memory.</param>
/// <param name="Address">Where it lies in memory.</param>
/// <param name="Offset">Where it lies in the file.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Link">A section that belongs to it: the strings of symbols, the symbols of relocations.</param>
/// <param name="Info">For relocations, the section that they change.</param>
internal sealed record ElfSection(
    uint Index, SectionType Type, SectionFlags Flags, ulong Address, ulong Offset, ulong Size, uint Link, uint Info)
{
    public static ElfSection Read(ElfData header, int index) => new(
        (uint)index,
        (SectionType)header.UInt32(4),
        (SectionFlags)header.UInt64(8),
        header.UInt64(16),
        header.UInt64(24),
        header.UInt64(32),
        header.UInt32(40),
        header.UInt32(44));
}

/// <summary>The <c>sh_type</c> that are read here.</summary>
internal enum SectionType : uint
{
    SymbolTable = 2,
    RelocationsWithAddend = 4,
    DynamicSymbols = 11,
}

/// <summary><c>sh_flags</c>.</summary>
[Flags]
internal enum SectionFlags : ulong
{
    None = 0,
    Write = 1,
    Allocate = 2,
    Execute = 4,
}
