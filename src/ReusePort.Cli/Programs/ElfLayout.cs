using System.Buffers.Binary;

namespace ReusePort.Cli.Programs;

/// <summary>Where ELF files of 32 and 64 bits have their fields (elf(5)): offsets and sizes in bytes.</summary>
internal sealed record ElfLayout
{
    /// <summary>The file header of both: as much as is read.</summary>
    public const int HeaderSize = 64;

    /// <summary>Elf64_Ehdr, Elf64_Phdr, Elf64_Dyn.</summary>
    public static ElfLayout Bits64 { get; } = new() { WordSize = 8, SegmentsAt = 32, SegmentSizeAt = 54, SegmentSize = 56, FlagsAt = 4, StartAt = 8, SizeAt = 32 };

    /// <summary>Elf32_Ehdr, Elf32_Phdr, Elf32_Dyn.</summary>
    public static ElfLayout Bits32 { get; } = new() { WordSize = 4, SegmentsAt = 28, SegmentSizeAt = 42, SegmentSize = 32, FlagsAt = 24, StartAt = 4, SizeAt = 16 };

    /// <summary>The size of an offset.</summary>
    public required int WordSize { get; init; }

    /// <summary>e_phoff in the header.</summary>
    public required int SegmentsAt { get; init; }

    /// <summary>e_phentsize in the header; e_phnum follows it.</summary>
    public required int SegmentSizeAt { get; init; }

    /// <summary>The size of a program header.</summary>
    public required int SegmentSize { get; init; }

    /// <summary>p_flags in a program header.</summary>
    public required int FlagsAt { get; init; }

    /// <summary>p_offset in a program header.</summary>
    public required int StartAt { get; init; }

    /// <summary>p_filesz in a program header.</summary>
    public required int SizeAt { get; init; }

    /// <summary>The size of an entry of the dynamic section: a tag and a value.</summary>
    public int EntrySize => 2 * WordSize;

    /// <summary>Reads an offset, a size or a tag.</summary>
    public long ReadWord(ReadOnlySpan<byte> bytes) =>
        WordSize == 8 ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
