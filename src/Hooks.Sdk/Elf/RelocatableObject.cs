namespace Hooks.Sdk.Elf;

/// <summary>An object file: sections, symbols in them, and references from one to the other.</summary>
internal sealed class RelocatableObject
{
    private readonly ElfFile _file;

    private RelocatableObject(ElfFile file)
    {
        _file = file;
        var table = file.Sections.FirstOrDefault(static section => section.Type == SectionType.SymbolTable)
            ?? throw new ElfFormatException("it has no symbols");
        Symbols = ElfSymbol.ReadTable(file.Contents(table), file.Contents(file.Section(table.Link)));
        References = [.. file.Sections.Where(IsRelocation).SelectMany(section => ReadReferences(file, section))];
    }

    public IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>What refers to what. The sections that are not loaded, those of the debugger, are left out.</summary>
    public IReadOnlyList<ElfReference> References { get; }

    /// <summary>The bytes from a symbol on that is defined in a section.</summary>
    /// <exception cref="ElfFormatException">There is no such place.</exception>
    public ElfData Contents(ElfSymbol symbol) =>
        _file.Contents(_file.Section(symbol.SectionIndex)).From(symbol.Value, $"the place of {symbol.Name}");

    /// <exception cref="ElfFormatException">It is not a relocatable object.</exception>
    public static RelocatableObject Read(ReadOnlyMemory<byte> bytes)
    {
        var file = ElfFile.Read(bytes);
        return file.Type == ElfFileType.Relocatable
            ? new RelocatableObject(file)
            : throw new ElfFormatException("it is not a relocatable object");
    }

    private static bool IsRelocation(ElfSection section) => section.Type == SectionType.RelocationsWithAddend;

    private IEnumerable<ElfReference> ReadReferences(ElfFile file, ElfSection relocations)
    {
        var changed = file.Section(relocations.Info);
        return !changed.Flags.HasFlag(SectionFlags.Allocate)
            ? []
            : ElfRelocation.ReadTable(file.Contents(relocations)).Select(relocation => new ElfReference(
                changed, relocation.Offset, Symbol(relocation.Symbol)));
    }

    private ElfSymbol Symbol(uint index) => index < Symbols.Count
        ? Symbols[(int)index]
        : throw new ElfFormatException($"symbol {index} is referred to, but there are {Symbols.Count}");
}

/// <summary>A place in an object that the address of a symbol goes to.</summary>
/// <param name="Section">The section that holds the place.</param>
/// <param name="Offset">The place in it.</param>
/// <param name="Symbol">The symbol.</param>
internal readonly record struct ElfReference(ElfSection Section, ulong Offset, ElfSymbol Symbol);
