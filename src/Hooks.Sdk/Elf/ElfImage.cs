using LibObjectFile.Diagnostics;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>An ELF file of 64 bits in little-endian order, as LibObjectFile reads it, and its bytes.</summary>
internal sealed class ElfImage
{
    // Nobody here needs notes, and one may claim to be longer than the file.
    private static readonly ElfReaderOptions s_options = new()
    {
        UseSubStream = true,
        TryCreateSection = static (type, _) => type == ElfSectionType.Note ? new ElfStreamSection(type) : null!,
    };

    private ElfImage(ElfFile file, ElfData data)
    {
        File = file;
        Data = data;
    }

    public ElfFile File { get; }

    public ElfData Data { get; }

    /// <exception cref="ElfFormatException">It is not such a file, or it is damaged.</exception>
    public static ElfImage Read(byte[] bytes)
    {
        var data = new ElfData(bytes, "the file");
        ElfBounds.Check(data);
        return new ElfImage(Parse(bytes), data);
    }

    /// <summary>The bytes of a section.</summary>
    public ElfData Contents(ElfSection section) => Data.Slice(section.Position, section.Size, $"section {section.SectionIndex}");

    /// <summary>The sections that are tables of one kind.</summary>
    public IEnumerable<T> Tables<T>()
        where T : ElfSection => File.Sections.OfType<T>();

    /// <summary>The symbols of a file that is not stripped.</summary>
    /// <exception cref="ElfFormatException">It has none.</exception>
    public IReadOnlyList<ElfSymbol> Symbols() =>
        Tables<ElfSymbolTable>().FirstOrDefault(static table => table.Type == ElfSectionType.SymbolTable)?.Entries
        ?? throw new ElfFormatException("it has no symbols");

    /// <summary>The only place where LibObjectFile sees bytes that may be damaged: it reports some faults, and throws whatever comes
    /// of others.</summary>
    private static ElfFile Parse(byte[] bytes)
    {
        try
        {
            return ElfFile.TryRead(new MemoryStream(bytes, writable: false), out var file, out var diagnostics, s_options)
                ? file
                : throw new ElfFormatException(diagnostics.Messages.First(static message => message.Kind == DiagnosticKind.Error).Message.TrimEnd('.'));
        }
#pragma warning disable CA1031 // An offset or a size that leads nowhere is an exception of the type that met it first.
        catch (Exception failure) when (failure is not (ElfFormatException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            throw new ElfFormatException("an offset or a size in its headers leads nowhere", failure);
        }
    }
}
