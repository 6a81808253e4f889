namespace Hooks.Sdk.Elf;

/// <summary>What every ELF file of 64 bits and little-endian order has: the header and the two tables that it leads to
/// (System V ABI, "ELF-64 Object File Format").</summary>
internal sealed class ElfFile
{
    private const uint Magic = 0x464C457F;
    private const byte Class64 = 2;
    private const byte LittleEndian = 1;
    private const ushort SectionHeaderSize = 64;
    private const ushort ProgramHeaderSize = 56;

    private ElfFile(ElfData data)
    {
        Data = data;
        Type = (ElfFileType)data.UInt16(16);
        Machine = (ElfMachine)data.UInt16(18);
        Segments = ReadSegments(data);
        Sections = ReadSections(data);
    }

    public ElfData Data { get; }

    public ElfFileType Type { get; }

    public ElfMachine Machine { get; }

    /// <summary>The program headers: what the kernel and the dynamic linker see.</summary>
    public IReadOnlyList<ElfSegment> Segments { get; }

    /// <summary>The section headers: what the static linker sees.</summary>
    public IReadOnlyList<ElfSection> Sections { get; }

    /// <exception cref="ElfFormatException">It is not such a file.</exception>
    public static ElfFile Read(ReadOnlyMemory<byte> bytes)
    {
        var data = new ElfData(bytes, "the file");
        if (data.Length < sizeof(uint) || data.UInt32(0) != Magic)
        {
            throw new ElfFormatException("it does not begin as an ELF file does");
        }

        if (data.Byte(4) != Class64 || data.Byte(5) != LittleEndian)
        {
            throw new ElfFormatException("it is not an ELF file of 64 bits in little-endian order");
        }

        return new ElfFile(data);
    }

    /// <summary>The bytes of a section.</summary>
    public ElfData Contents(ElfSection section) => Data.Slice(section.Offset, section.Size, $"section {section.Index}");

    /// <summary>The section at an index that another section's header names.</summary>
    public ElfSection Section(uint index) => index < Sections.Count
        ? Sections[(int)index]
        : throw new ElfFormatException($"section {index} is referred to, but there are {Sections.Count}");

    private static ElfSegment[] ReadSegments(ElfData data)
    {
        var table = Table(data, data.UInt64(32), data.UInt16(54), data.UInt16(56), ProgramHeaderSize, "the program headers");
        return [.. table.Entries(ProgramHeaderSize).Select(ElfSegment.Read)];
    }

    private static ElfSection[] ReadSections(ElfData data)
    {
        var offset = data.UInt64(40);
        var count = data.UInt16(60);
        if (offset != 0 && count == 0)
        {
            throw new ElfFormatException("it has more sections than the header can count");
        }

        var table = Table(data, offset, data.UInt16(58), count, SectionHeaderSize, "the section headers");
        return [.. table.Entries(SectionHeaderSize).Select(ElfSection.Read)];
    }

    private static ElfData Table(ElfData data, ulong offset, ushort entrySize, ushort count, ushort expectedSize, string name)
    {
        if (count != 0 && entrySize != expectedSize)
        {
            throw new ElfFormatException($"an entry of {name} has {entrySize} bytes instead of {expectedSize}");
        }

        return count == 0 ? data.Slice(0, 0, name) : data.Slice(offset, (ulong)count * entrySize, name);
    }
}
