using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ReusePort.Cli.Programs;

/// <summary>What an ELF file says of a program to the kernel, which reads its program headers and nothing else (elf(5)).</summary>
/// <param name="Machine">The processor.</param>
/// <param name="IsPositionIndependent">Whether it can be loaded anywhere.</param>
/// <param name="Interpreter">The path of the dynamic linker that loads it; null if none does.</param>
/// <param name="IsLoader">Whether it is a dynamic linker.</param>
/// <param name="Go">What the Go compiler wrote; null if another compiler made it.</param>
internal sealed record ElfProgram(ElfMachine Machine, bool IsPositionIndependent, byte[]? Interpreter, bool IsLoader, GoBuild? Go)
{
    private const int HeaderSize = 64;
    private const int SegmentSize = 56;
    private const int EntrySize = 16;

    private const int ET_DYN = 3;
    private const int PT_LOAD = 1;
    private const int PT_DYNAMIC = 2;
    private const int PT_INTERP = 3;
    private const int PF_W = 2;
    private const int DT_SONAME = 14;

    /// <summary>As many segments and entries as are read; programs have some ten and thirty.</summary>
    private const int MaxCount = 256;

    private const int MaxPath = 4096;

    /// <summary>Whether a dynamic linker loads it, or it is one.</summary>
    public bool HasLoader => Interpreter is not null || IsLoader;

    /// <summary>Reads a program.</summary>
    /// <returns>Null if it is not an ELF file.</returns>
    public static ElfProgram? Read(ProgramFile file)
    {
        var header = file.Read(0, HeaderSize);
        if (header.Length < HeaderSize || !file.IsElf)
        {
            return null;
        }

        var program = new ElfProgram(ElfMachine.Read(header), BinaryPrimitives.ReadUInt16LittleEndian(header[16..]) == ET_DYN, null, false, null);
        if (!program.Machine.IsOwn)
        {
            return program;
        }

        var offset = BinaryPrimitives.ReadInt64LittleEndian(header[32..]);
        var count = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(header[56..]), (ushort)MaxCount);
        for (var segments = file.Read(offset, count * SegmentSize); segments.Length >= SegmentSize; segments = segments[SegmentSize..])
        {
            program = program.With(file, segments[..SegmentSize]);
        }

        return program;
    }

    private ElfProgram With(ProgramFile file, ReadOnlySpan<byte> segment)
    {
        var start = BinaryPrimitives.ReadInt64LittleEndian(segment[8..]);
        var size = BinaryPrimitives.ReadInt64LittleEndian(segment[32..]);
        var isWritable = (BinaryPrimitives.ReadInt32LittleEndian(segment[4..]) & PF_W) != 0;
        return BinaryPrimitives.ReadInt32LittleEndian(segment) switch
        {
            PT_INTERP => this with { Interpreter = file.Read(start, Limit(size, MaxPath)).TrimEnd((byte)0).ToArray() },
            PT_DYNAMIC => this with { IsLoader = HasName(file.Read(start, Limit(size, MaxCount * EntrySize))) },
            PT_LOAD when isWritable && Go is null => this with { Go = GoBuild.Find(file.Read(start, Limit(size, GoBuild.Searched))) },
            _ => this,
        };
    }

    private static int Limit(long size, int most) => (int)Math.Clamp(size, 0, most);

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
