using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ReusePort.Cli.Programs;

/// <summary>What the headers of an ELF file say of a program (elf(5)).</summary>
/// <param name="IsForThisMachine">Whether it is for the processor and the word size of this process.</param>
/// <param name="HasLoader">Whether a dynamic linker loads it, or it is one.</param>
/// <param name="IsGo">Whether the Go compiler made it.</param>
internal sealed record ElfProgram(bool IsForThisMachine, bool HasLoader, bool IsGo)
{
    private const int HeaderSize = 64;
    private const int SegmentSize = 56;
    private const int EntrySize = 16;

    private const int EM_X86_64 = 62;
    private const int EM_AARCH64 = 183;
    private const int PT_LOAD = 1;
    private const int PT_DYNAMIC = 2;
    private const int PT_INTERP = 3;
    private const int PF_W = 2;
    private const int DT_SONAME = 14;

    /// <summary>As many segments and entries as are read; programs have some ten and thirty.</summary>
    private const int MaxCount = 256;

    /// <summary>Where Go's linker writes build information: within the first 64 kB of the data.</summary>
    private const int GoSearched = 0x10000;

    private static int OwnMachine => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? EM_AARCH64 : EM_X86_64;

    /// <summary>Reads a program.</summary>
    /// <returns>Null if it is not an ELF file.</returns>
    public static ElfProgram? Read(ProgramFile file)
    {
        var header = file.Read(0, HeaderSize);
        if (header.Length < HeaderSize || !header.StartsWith("\u007fELF"u8))
        {
            return null;
        }

        if (header[4] != 2 || header[5] != 1 || BinaryPrimitives.ReadUInt16LittleEndian(header[18..]) != OwnMachine)
        {
            return new ElfProgram(IsForThisMachine: false, HasLoader: true, IsGo: false);
        }

        var offset = BinaryPrimitives.ReadInt64LittleEndian(header[32..]);
        var count = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(header[56..]), (ushort)MaxCount);
        var segments = file.Read(offset, count * SegmentSize);
        var hasLoader = false;
        var isGo = false;
        for (; segments.Length >= SegmentSize; segments = segments[SegmentSize..])
        {
            var (start, size) = (BinaryPrimitives.ReadInt64LittleEndian(segments[8..]), BinaryPrimitives.ReadInt64LittleEndian(segments[32..]));
            hasLoader |= BinaryPrimitives.ReadInt32LittleEndian(segments) switch
            {
                PT_INTERP => true,
                PT_DYNAMIC => HasName(file.Read(start, (int)Math.Clamp(size, 0, MaxCount * EntrySize))),
                _ => false,
            };
            isGo |= BinaryPrimitives.ReadInt32LittleEndian(segments) == PT_LOAD
                && (BinaryPrimitives.ReadInt32LittleEndian(segments[4..]) & PF_W) != 0
                && file.Read(start, (int)Math.Clamp(size, 0, GoSearched)).IndexOf(" Go buildinf:"u8) >= 0;
        }

        return new ElfProgram(IsForThisMachine: true, hasLoader, isGo);
    }

    /// <summary>Whether a dynamic section gives the file a name for others to need: a program has none, the dynamic linker, which
    /// can be executed too, has one.</summary>
    private static bool HasName(ReadOnlySpan<byte> entries)
    {
        for (; entries.Length >= EntrySize; entries = entries[EntrySize..])
        {
            if (BinaryPrimitives.ReadInt64LittleEndian(entries) == DT_SONAME)
            {
                return true;
            }
        }

        return false;
    }
}
