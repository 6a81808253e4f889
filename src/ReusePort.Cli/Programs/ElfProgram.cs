using System.Buffers.Binary;

namespace ReusePort.Cli.Programs;

/// <summary>What an ELF file says of a program to the kernel, which reads its program headers and nothing else (elf(5)).</summary>
/// <param name="Machine">The processor.</param>
/// <param name="IsPositionIndependent">Whether it can be loaded anywhere.</param>
internal sealed record ElfProgram(ElfMachine Machine, bool IsPositionIndependent)
{
    private const int ET_EXEC = 2;
    private const int ET_DYN = 3;
    private const int PT_LOAD = 1;
    private const int PT_DYNAMIC = 2;
    private const int PT_INTERP = 3;
    private const int PF_W = 2;
    private const int DT_SONAME = 14;

    // load_elf_phdrs and load_elf_binary in fs/binfmt_elf.c.
    private const int MaxSizeOfSegments = 65536;
    private const int MinPath = 2;
    private const int MaxPath = 4096;

    /// <summary>As many entries of the dynamic section as are read; programs have some thirty.</summary>
    private const int MaxEntries = 256;

    /// <summary>The path of the dynamic linker that loads it; null if none does.</summary>
    public byte[]? Interpreter { get; private init; }

    /// <summary>Whether it is a dynamic linker.</summary>
    public bool IsLoader { get; private init; }

    /// <summary>What the Go compiler wrote; null if another compiler made it.</summary>
    public GoBuild? Go { get; private init; }

    /// <summary>Why the kernel doesn't execute it (ENOEXEC), in words that can stand after its path; null if it does.</summary>
    public string? LoadError { get; private init; }

    /// <summary>Whether a dynamic linker loads it, or it is one.</summary>
    public bool HasLoader => Interpreter is not null || IsLoader;

    /// <summary>Reads a program.</summary>
    /// <returns>Null if it is not an ELF file.</returns>
    public static ElfProgram? Read(ProgramFile file)
    {
        if (!file.IsElf)
        {
            return null;
        }

        // To the kernel, a file that ends early has zeros behind its end.
        Span<byte> header = stackalloc byte[ElfLayout.HeaderSize];
        header.Clear();
        file.Read(0, header.Length).CopyTo(header);

        var type = BinaryPrimitives.ReadUInt16LittleEndian(header[16..]);
        var program = new ElfProgram(ElfMachine.Read(header), type == ET_DYN);
        return !program.Machine.IsExecuted ? program with { LoadError = $"is for {program.Machine.Name}, which this kernel does not execute" }
            : type is not (ET_EXEC or ET_DYN) ? program with { LoadError = "is an ELF file that is not a program" }
            : program.WithSegments(file, header, program.Machine.Bits == 64 ? ElfLayout.Bits64 : ElfLayout.Bits32);
    }

    private ElfProgram WithSegments(ProgramFile file, ReadOnlySpan<byte> header, ElfLayout layout)
    {
        var sizes = header[layout.SegmentSizeAt..];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(sizes[sizeof(ushort)..]);
        var size = count * layout.SegmentSize;
        var segments = size > MaxSizeOfSegments ? [] : file.Read(layout.ReadWord(header[layout.SegmentsAt..]), size);
        if (count == 0 || segments.Length < size || BinaryPrimitives.ReadUInt16LittleEndian(sizes) != layout.SegmentSize)
        {
            return this with { LoadError = "is damaged: its program headers can't be read" };
        }

        var program = this;
        for (; segments.Length > 0; segments = segments[layout.SegmentSize..])
        {
            program = program.With(file, segments[..layout.SegmentSize], layout);
        }

        return program;
    }

    private ElfProgram With(ProgramFile file, ReadOnlySpan<byte> segment, ElfLayout layout)
    {
        var start = layout.ReadWord(segment[layout.StartAt..]);
        var size = layout.ReadWord(segment[layout.SizeAt..]);
        var isWritable = (BinaryPrimitives.ReadInt32LittleEndian(segment[layout.FlagsAt..]) & PF_W) != 0;
        return BinaryPrimitives.ReadInt32LittleEndian(segment) switch
        {
            PT_INTERP when Interpreter is null => WithInterpreter(file, start, size),
            PT_DYNAMIC => this with { IsLoader = HasName(file.Read(start, Limit(size, MaxEntries * layout.EntrySize)), layout) },
            PT_LOAD when isWritable && Go is null => this with { Go = GoBuild.Find(file.Read(start, Limit(size, GoBuild.Searched))) },
            _ => this,
        };
    }

    private ElfProgram WithInterpreter(ProgramFile file, long start, long size)
    {
        var path = size is >= MinPath and <= MaxPath ? file.Read(start, (int)size) : [];
        return path.IsEmpty || path.Length < size || path[^1] != 0
            ? this with { LoadError = "is damaged: the path of its dynamic linker can't be read" }
            : this with { Interpreter = path[..path.IndexOf((byte)0)].ToArray() };
    }

    private static int Limit(long size, int most) => (int)Math.Clamp(size, 0, most);

    /// <summary>Whether a dynamic section gives the file a name for others to need: a program has none, the dynamic linker, which
    /// can be executed too, has one.</summary>
    private static bool HasName(ReadOnlySpan<byte> entries, ElfLayout layout)
    {
        for (; entries.Length >= layout.EntrySize; entries = entries[layout.EntrySize..])
        {
            if (layout.ReadWord(entries) == DT_SONAME)
            {
                return true;
            }
        }

        return false;
    }
}
