using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>Checks that the tables and sections that the headers name are in the file.</summary>
/// <remarks>LibObjectFile allocates as much as a header asks for before it reads, and reads on past the end of the file: a damaged
/// number of sections would take all memory.</remarks>
internal static class ElfBounds
{
    private const uint Magic = 0x464C457F;
    private const ulong SectionHeaderSize = 64;
    private const ulong ProgramHeaderSize = 56;

    /// <summary>LibObjectFile looks for the sections of each segment among all of them. No linker writes more than a few dozen
    /// segments.</summary>
    private const ushort MaxSegments = 1024;

    /// <exception cref="ElfFormatException">It is not an ELF file of 64 bits in little-endian order, or a table or a section lies
    /// outside of it.</exception>
    public static void Check(ElfData file)
    {
        if (file.Length < sizeof(uint) || file.UInt32(0) != Magic)
        {
            throw new ElfFormatException("it does not begin as an ELF file does");
        }

        if (file.Byte(4) != ElfNative.ELFCLASS64 || file.Byte(5) != ElfNative.ELFDATA2LSB)
        {
            throw new ElfFormatException("it is not an ELF file of 64 bits in little-endian order");
        }

        CheckSegments(file, count: file.UInt16(56));
        if (file.UInt64(40) is var sections and not 0)
        {
            CheckSections(file, sections);
        }
    }

    private static void CheckSegments(ElfData file, ushort count)
    {
        if (count > MaxSegments)
        {
            throw new ElfFormatException($"it has {count} program headers");
        }

        if (count != 0)
        {
            CheckEntrySize(file.UInt16(54), ProgramHeaderSize, "the program headers");
            _ = file.Slice(file.UInt64(32), count * ProgramHeaderSize, "the program headers");
        }
    }

    private static void CheckSections(ElfData file, ulong offset)
    {
        const string name = "the section headers";
        CheckEntrySize(file.UInt16(58), SectionHeaderSize, name);

        // From 0xFF00 sections on, the first header has the number.
        var count = file.UInt16(60) is var few and not 0 ? few : file.Slice(offset, SectionHeaderSize, name).UInt64(32);
        if (count > file.Length / SectionHeaderSize)
        {
            throw new ElfFormatException($"{name} ({count:N0} of them) do not fit into the file ({file.Length:N0} bytes)");
        }

        // No byte of a file is in two sections (gABI), so that the tables in memory are at most a few times as large as the file.
        var size = 0UL;
        foreach (var header in file.Slice(offset, count * SectionHeaderSize, name).Entries(SectionHeaderSize))
        {
            size += SizeInFile(file, header);
            if (size > file.Length)
            {
                throw new ElfFormatException("its sections are larger than the file together");
            }
        }
    }

    private static ulong SizeInFile(ElfData file, ElfData header) => header.UInt32(4) is ElfNative.SHT_NULL or ElfNative.SHT_NOBITS
        ? 0
        : file.Slice(header.UInt64(24), header.UInt64(32), "a section").Length;

    private static void CheckEntrySize(ushort size, ulong expected, string name)
    {
        if (size != expected)
        {
            throw new ElfFormatException($"an entry of {name} has {size} bytes instead of {expected}");
        }
    }
}
