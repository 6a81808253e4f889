using LibObjectFile.Elf;

namespace Hooks.Sdk.Stubs;

/// <summary>Writes the stub object: a relocatable ELF file that is linked beside ILC's.</summary>
internal sealed class StubObject
{
    /// <summary>Its name, in the directory of the build.</summary>
    public const string FileName = "stubs.o";

    private const int PointerSize = 8;
    private const int Alignment = 8;

    private readonly StubSet _stubs;
    private readonly ElfFile _file;
    private readonly ElfSymbolTable _symbols = new(isDynamic: false) { Name = ".symtab", FileAlignment = PointerSize };
    private readonly Dictionary<string, uint> _indexes = [];
    private readonly List<ElfRelocationTable> _relocations = [];

    private StubObject(string architecture)
    {
        _stubs = StubSet.For(architecture);
        _file = new ElfFile(architecture == "arm64" ? ElfArch.AARCH64 : ElfArch.X86_64) { FileType = ElfFileType.Relocatable };
    }

    /// <summary>Writes it.</summary>
    /// <param name="plan">What the library needs.</param>
    /// <param name="architecture">The processor, <c>x64</c> or <c>arm64</c>.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Write(StubPlan plan, string architecture) => new StubObject(architecture).Write(plan);

    private byte[] Write(StubPlan plan)
    {
        var code = new MemoryStream();
        var placed = Place(_stubs.Of(plan), code);
        var data = new MemoryStream(new byte[PointerSize * (1 + plan.NextSymbols.Count + plan.WeakImports.Count)]);
        var frames = new FrameTable(_stubs);

        var text = Section(".text", ElfSectionType.ProgBits, ElfSectionFlags.Alloc | ElfSectionFlags.Executable, code, Alignment);
        var slots = Section(".data", ElfSectionType.ProgBits, ElfSectionFlags.Alloc | ElfSectionFlags.Write, data, PointerSize);
        Define(StubSymbols.State, slots, 0, PointerSize, ElfSymbolType.Object);
        foreach (var (symbol, offset) in plan.NextSymbols.Select(static (symbol, index) => (symbol, (ulong)(index + 1) * PointerSize)))
        {
            Define(StubSymbols.Slot(symbol), slots, offset, PointerSize, ElfSymbolType.Object);
        }

        var imports = plan.WeakImports.Select((symbol, index) => (symbol, offset: (ulong)(index + 1 + plan.NextSymbols.Count) * PointerSize)).ToArray();
        foreach (var (symbol, offset) in imports)
        {
            Define(StubSymbols.Import(symbol), slots, offset, PointerSize, ElfSymbolType.Object);
        }

        foreach (var (stub, offset) in placed)
        {
            // An export has the symbol of its C# method as well, for debuggers.
            Define(stub.Symbol, text, (ulong)offset, (ulong)stub.Code.Length, ElfSymbolType.Function, isExported: stub.Alias is not null);
            if (stub.Alias is { } alias)
            {
                Define(alias, text, (ulong)offset, (ulong)stub.Code.Length, ElfSymbolType.Function);
            }
        }

        Relocate(text, [.. placed.SelectMany(static place => place.Stub.References.Select(reference => reference with { Offset = reference.Offset + place.Offset }))]);
        foreach (var (symbol, _) in imports.Where(import => !_indexes.ContainsKey(import.symbol)))
        {
            // The loader leaves zero if nothing defines it.
            Add(new ElfSymbol { Name = symbol, Bind = ElfSymbolBind.Weak });
        }

        Relocate(
            slots,
            [
                .. plan.NextSymbols.Select((symbol, index) => new StubReference((index + 1) * PointerSize, _stubs.Pointer, StubSymbols.Resolver(symbol), 0)),
                .. imports.Select(import => new StubReference((int)import.offset, _stubs.Pointer, import.symbol, 0)),
            ]);
        StubReference[] places = [.. Frames(placed, frames), .. plan.Blocks.Select(block => Thread(block, frames))];
        var table = Section(".eh_frame", ElfSectionType.ProgBits, ElfSectionFlags.Alloc, new MemoryStream(frames.Bytes), PointerSize);
        Relocate(table, places);
        _ = Section(".note.GNU-stack", ElfSectionType.ProgBits, ElfSectionFlags.None, new MemoryStream(), 1);
        return Finish();
    }

    /// <summary>Adds a block and its stub, each in a section of its own.</summary>
    /// <returns>The place of its entry in the table of frames.</returns>
    private StubReference Thread(ThreadBlock block, FrameTable frames)
    {
        var memory = new ElfNoBitsSection
        {
            Name = block.Section,
            Flags = ElfSectionFlags.Alloc | ElfSectionFlags.Write | ElfSectionFlags.Tls,
            VirtualAddressAlignment = ThreadBlock.Alignment,
            Size = block.Size,
        };
        _file.Add(memory);
        Define(block.Memory, memory, 0, block.Size, ElfSymbolType.Tls);

        var stub = _stubs.Thread(block);
        var text = Section(block.CodeSection, ElfSectionType.ProgBits, ElfSectionFlags.Alloc | ElfSectionFlags.Executable, new MemoryStream(stub.Code), Alignment);
        Define(stub.Symbol, text, 0, (ulong)stub.Code.Length, ElfSymbolType.Function);
        Relocate(text, stub.References);
        return new StubReference(frames.Add(stub.Code.Length, stub.Frames), _stubs.Distance, stub.Symbol, 0);
    }

    /// <summary>Places stubs one after the other, aligned as jump targets should be.</summary>
    private List<(Stub Stub, int Offset)> Place(IEnumerable<Stub> stubs, MemoryStream code)
    {
        var placed = new List<(Stub, int)>();
        foreach (var stub in stubs)
        {
            while (code.Length % Alignment != 0)
            {
                code.WriteByte(_stubs.Filler);
            }

            placed.Add((stub, (int)code.Length));
            code.Write(stub.Code);
        }

        return placed;
    }

    /// <summary>One entry for each stub with a frame, and one for each run of stubs without.</summary>
    private IEnumerable<StubReference> Frames(List<(Stub Stub, int Offset)> placed, FrameTable frames)
    {
        for (var first = 0; first < placed.Count;)
        {
            var last = first;
            while (placed[first].Stub.Frames.Count == 0 && last + 1 < placed.Count && placed[last + 1].Stub.Frames.Count == 0)
            {
                last++;
            }

            var length = placed[last].Offset + placed[last].Stub.Code.Length - placed[first].Offset;
            var stub = placed[first].Stub;
            var place = frames.Add(length, stub.Frames);

            // A linker accepts the distance to a symbol only if no other library can interpose it.
            yield return new StubReference(place, _stubs.Distance, stub.Alias ?? stub.Symbol, 0);
            first = last + 1;
        }
    }

    private ElfStreamSection Section(string name, ElfSectionType type, ElfSectionFlags flags, MemoryStream content, ulong alignment)
    {
        content.Position = 0;
        var section = new ElfStreamSection(type, content) { Name = name, Flags = flags, VirtualAddressAlignment = alignment, FileAlignment = (uint)alignment };
        _file.Add(section);
        return section;
    }

    private void Define(string symbol, ElfSection section, ulong offset, ulong size, ElfSymbolType type, bool isExported = false) => Add(new ElfSymbol
    {
        Name = symbol,
        SectionLink = section,
        Value = offset,
        Size = size,
        Type = type,
        Bind = ElfSymbolBind.Global,
        Visibility = isExported ? ElfSymbolVisibility.Default : ElfSymbolVisibility.Hidden,
    });

    private uint Add(ElfSymbol symbol)
    {
        var index = (uint)_symbols.Entries.Count;
        _symbols.Entries.Add(symbol);
        _indexes.Add(symbol.Name.Value, index);
        return index;
    }

    private void Relocate(ElfSection section, IReadOnlyList<StubReference> references)
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
                SymbolIndex = Index(reference.Symbol),
                Addend = reference.Addend,
            });
        }

        _relocations.Add(table);
    }

    private uint Index(string symbol) => _indexes.TryGetValue(symbol, out var index)
        ? index
        : Add(new ElfSymbol { Name = symbol, Bind = ElfSymbolBind.Global });

    private byte[] Finish()
    {
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
}
