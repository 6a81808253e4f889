using LibObjectFile.Elf;

namespace Hooks.Sdk.Stubs;

/// <summary>Writes a relocatable ELF file that is linked beside ILC's.</summary>
internal sealed class ObjectWriter
{
    /// <summary>The bytes of a pointer.</summary>
    public const int PointerSize = 8;

    private const int CodeAlignment = 8;

    private readonly ElfFile _file;
    private readonly ElfSymbolTable _symbols = new(isDynamic: false) { Name = ".symtab", FileAlignment = PointerSize };
    private readonly Dictionary<string, uint> _indexes = [];
    private readonly List<ElfRelocationTable> _relocations = [];

    /// <summary>Begins a file.</summary>
    /// <param name="architecture">The processor, <c>x64</c> or <c>arm64</c>.</param>
    public ObjectWriter(string architecture) =>
        _file = new ElfFile(architecture == "arm64" ? ElfArch.AARCH64 : ElfArch.X86_64) { FileType = ElfFileType.Relocatable };

    /// <summary>Adds a section of code.</summary>
    public ElfSection AddCode(string name, byte[] code) =>
        Add(name, ElfSectionFlags.Alloc | ElfSectionFlags.Executable, code, CodeAlignment);

    /// <summary>Adds a section of data that change.</summary>
    public ElfSection AddData(string name, byte[] data) =>
        Add(name, ElfSectionFlags.Alloc | ElfSectionFlags.Write, data, PointerSize);

    /// <summary>Adds a section of constants.</summary>
    public ElfSection AddConstants(string name, byte[] constants) => Add(name, ElfSectionFlags.Alloc, constants, PointerSize);

    /// <summary>Adds a section of memory that every thread has for itself.</summary>
    public ElfSection AddThreadMemory(string name, ulong size, ulong alignment)
    {
        var section = new ElfNoBitsSection
        {
            Name = name,
            Flags = ElfSectionFlags.Alloc | ElfSectionFlags.Write | ElfSectionFlags.Tls,
            VirtualAddressAlignment = alignment,
            Size = size,
        };
        _file.Add(section);
        return section;
    }

    /// <summary>Defines a symbol.</summary>
    public void Define(string symbol, ElfSection section, ulong offset, ulong size, ElfSymbolType type, bool isExported = false) => Add(new ElfSymbol
    {
        Name = symbol,
        SectionLink = section,
        Value = offset,
        Size = size,
        Type = type,
        Bind = ElfSymbolBind.Global,
        Visibility = isExported ? ElfSymbolVisibility.Default : ElfSymbolVisibility.Hidden,
    });

    /// <summary>Refers to a symbol, unless the file defines it, whose address the loader leaves zero if nothing defines it.</summary>
    public void ReferWeakly(string symbol)
    {
        if (!_indexes.ContainsKey(symbol))
        {
            Add(new ElfSymbol { Name = symbol, Bind = ElfSymbolBind.Weak });
        }
    }

    /// <summary>Has the linker fill in addresses of symbols. Those that the file does not define must be defined by others.</summary>
    public void Relocate(ElfSection section, IReadOnlyList<StubReference> references)
    {
        if (references is [])
        {
            return;
        }

        var table = new ElfRelocationTable(true) { Name = $".rela{section.Name.Value}", Info = section, Link = _symbols, FileAlignment = PointerSize };
        foreach (var reference in references)
        {
            table.Entries.Add(new ElfRelocation
            {
                Offset = (ulong)reference.Offset,
                Type = new ElfRelocationType(_file.Arch, reference.Type),
                SymbolIndex = _indexes.TryGetValue(reference.Symbol, out var index) ? index : Add(new ElfSymbol { Name = reference.Symbol, Bind = ElfSymbolBind.Global }),
                Addend = reference.Addend,
            });
        }

        _relocations.Add(table);
    }

    /// <summary>Ends the file.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Finish()
    {
        _ = Add(".note.GNU-stack", ElfSectionFlags.None, [], 1);
        var names = new ElfStringTable { Name = ".strtab" };
        _symbols.Link = names;
        _symbols.Info = new ElfSectionLink(1);
        foreach (var table in _relocations)
        {
            _file.Add(table);
        }

        _file.Add(_symbols);
        _file.Add(names);
        _file.Add(new ElfSectionHeaderStringTable());
        _file.Add(new ElfSectionHeaderTable());
        using var result = new MemoryStream();
        _file.Write(result);
        return result.ToArray();
    }

    private ElfStreamSection Add(string name, ElfSectionFlags flags, byte[] content, uint alignment)
    {
        var section = new ElfStreamSection(ElfSectionType.ProgBits, new MemoryStream(content)) { Name = name, Flags = flags, VirtualAddressAlignment = alignment, FileAlignment = alignment };
        _file.Add(section);
        return section;
    }

    private uint Add(ElfSymbol symbol)
    {
        var index = (uint)_symbols.Entries.Count;
        _symbols.Entries.Add(symbol);
        _indexes.Add(symbol.Name.Value, index);
        return index;
    }
}
