using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>A shared object as the dynamic linker sees it.</summary>
internal sealed class SharedObject
{
    private SharedObject(ElfImage image)
    {
        Image = image;
        Memory = new LoadedMemory(image);
        Dynamic = DynamicSection.Read(image, Memory);

        var strings = Memory.Table<ElfStringTable>(Dynamic.Required(ElfNative.DT_STRTAB), "the dynamic strings");
        Symbols = SymbolVersions.Of(SymbolTable(strings), Dynamic, Memory, strings);
        Needed = [.. Dynamic.Values(ElfNative.DT_NEEDED).Select(strings.Text)];
        Relocations = [.. ReadRelocations()];
    }

    public ElfImage Image { get; }

    public LoadedMemory Memory { get; }

    public DynamicSection Dynamic { get; }

    /// <summary>The dynamic symbols.</summary>
    public IReadOnlyList<DynamicSymbol> Symbols { get; }

    /// <summary>The libraries that it is loaded with, by name.</summary>
    public IReadOnlyList<string> Needed { get; }

    /// <summary>The places that the dynamic linker fills in.</summary>
    public IReadOnlyList<ElfRelocation> Relocations { get; }

    /// <exception cref="ElfFormatException">It is damaged.</exception>
    public static SharedObject Read(ElfImage image) => new(image);

    /// <summary>Nothing in the dynamic section says how many symbols there are, and hash tables leave out those that are
    /// undefined: only the section header knows.</summary>
    private List<ElfSymbol> SymbolTable(ElfStringTable strings)
    {
        var table = Memory.Table<ElfSymbolTable>(Dynamic.Required(ElfNative.DT_SYMTAB), "the dynamic symbols");
        return table.Link.Section == strings
            ? table.Entries
            : throw new ElfFormatException("the section headers and the dynamic section give the symbols different names");
    }

    private IEnumerable<ElfRelocation> ReadRelocations()
    {
        // The processors that are read here have relocations with an addend; a linker would not write others.
        if (Dynamic.Has(ElfNative.DT_REL) || (Dynamic.Value(ElfNative.DT_PLTREL) is { } type && type != ElfNative.DT_RELA))
        {
            throw new ElfFormatException("it has relocations without addends");
        }

        return Table(ElfNative.DT_RELA, ElfNative.DT_RELASZ)
            .Concat(Table(ElfNative.DT_JMPREL, ElfNative.DT_PLTRELSZ))
            .Concat(PackedTable());
    }

    private List<ElfRelocation> Table(int address, int size)
    {
        const string name = "the relocations";
        if (Dynamic.Value(address) is not { } start || Dynamic.Required(size) is not (var length and not 0))
        {
            return [];
        }

        var table = Memory.Table<ElfRelocationTable>(start, name);
        return table.Size == length
            ? table.Entries
            : throw new ElfFormatException($"the section headers and the dynamic section differ in the size of {name}");
    }

    private IEnumerable<ElfRelocation> PackedTable() =>
        Dynamic.Value(ElfNative.DT_RELR) is { } start && Dynamic.Required(ElfNative.DT_RELRSZ) is var length and not 0
            ? RelativeRelocations.Read(Memory.At(start, length, "the relocations"), RelocationTypes.Relative(Image.File.Arch))
            : [];
}
