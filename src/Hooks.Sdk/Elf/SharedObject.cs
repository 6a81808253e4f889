namespace Hooks.Sdk.Elf;

/// <summary>A shared object as the dynamic linker sees it.</summary>
internal sealed class SharedObject
{
    private SharedObject(ElfFile file)
    {
        File = file;
        Memory = new LoadedMemory(file);
        Dynamic = DynamicSection.Read(file);

        var strings = Memory.At(
            Dynamic.Required(DynamicTag.StringTable), Dynamic.Required(DynamicTag.StringTableSize), "the dynamic strings");
        Symbols = SymbolVersions.Apply(ElfSymbol.ReadTable(SymbolTable(), strings), Dynamic, Memory, strings);
        Needed = [.. Dynamic.Values(DynamicTag.Needed).Select(strings.Text)];
        Relocations = [.. ReadRelocations()];
    }

    public ElfFile File { get; }

    public LoadedMemory Memory { get; }

    public DynamicSection Dynamic { get; }

    /// <summary>The dynamic symbols.</summary>
    public IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>The libraries that it is loaded with, by name.</summary>
    public IReadOnlyList<string> Needed { get; }

    /// <summary>The places that the dynamic linker fills in.</summary>
    public IReadOnlyList<ElfRelocation> Relocations { get; }

    /// <exception cref="ElfFormatException">It is damaged.</exception>
    public static SharedObject Read(ElfFile file) => new(file);

    /// <summary>Nothing in the dynamic section says how many symbols there are, and hash tables leave out those that are
    /// undefined: only the section header knows, so it must mean the same table.</summary>
    private ElfData SymbolTable()
    {
        var section = File.Sections.FirstOrDefault(static section => section.Type == SectionType.DynamicSymbols)
            ?? throw new ElfFormatException("it has no section of dynamic symbols");
        if (section.Address != Dynamic.Required(DynamicTag.SymbolTable))
        {
            throw new ElfFormatException("the section headers and the dynamic section name different tables of symbols");
        }

        return Memory.At(section.Address, section.Size, "the dynamic symbols");
    }

    private IEnumerable<ElfRelocation> ReadRelocations()
    {
        // The processors that are read here have relocations with an addend; a linker would not write others.
        if (Dynamic.Has(DynamicTag.Rel)
            || (Dynamic.Value(DynamicTag.PltRelocationType) is { } type && type != (ulong)DynamicTag.Rela))
        {
            throw new ElfFormatException("it has relocations without addends");
        }

        return ElfRelocation.ReadTable(Table(DynamicTag.Rela, DynamicTag.RelaSize))
            .Concat(ElfRelocation.ReadTable(Table(DynamicTag.PltRelocations, DynamicTag.PltRelocationsSize)))
            .Concat(RelativeRelocations.Read(Table(DynamicTag.Relr, DynamicTag.RelrSize), RelocationTypes.Relative(File.Machine)));
    }

    private ElfData Table(DynamicTag address, DynamicTag size) =>
        Dynamic.Value(address) is { } start && Dynamic.Required(size) is var length and not 0
            ? Memory.At(start, length, "the relocations")
            : File.Data.Slice(0, 0, "no relocations");
}
