using Hooks.Libc;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Stubs;

/// <summary>Writes the stub object: a relocatable ELF file that is linked beside ILC's.</summary>
internal sealed class StubObject
{
    /// <summary>Its name, in the directory of the build.</summary>
    public const string FileName = "stubs.o";

    private const int Alignment = 8;

    private readonly StubSet _stubs;
    private readonly ObjectWriter _object;

    private StubObject(string architecture)
    {
        _stubs = StubSet.For(architecture);
        _object = new ObjectWriter(architecture);
    }

    /// <summary>Writes it.</summary>
    /// <param name="plan">What the library needs.</param>
    /// <param name="architecture">The processor, <c>x64</c> or <c>arm64</c>.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Write(StubPlan plan, string architecture)
    {
        // A weak import that glibc has several versions of has a slot like an ordinary one.
        var versioned = plan.WeakImports.Where(symbol => FunctionVersions.IsOldByDefault(symbol, architecture)).ToArray();
        return new StubObject(architecture).Write(plan with { WeakImports = [.. plan.WeakImports.Except(versioned)] }, versioned);
    }

    private byte[] Write(StubPlan plan, IEnumerable<string> versioned)
    {
        var code = new MemoryStream();
        var placed = Place(_stubs.Of(plan), code);
        var frames = new FrameTable(_stubs);

        var text = _object.AddCode(".text", code.ToArray());
        var slots = _object.AddData(".data", new byte[ObjectWriter.PointerSize * (1 + plan.NextSymbols.Count + plan.WeakImports.Count)]);
        _object.Define(StubSymbols.State, slots, 0, ObjectWriter.PointerSize, ElfSymbolType.Object);
        foreach (var (symbol, offset) in plan.NextSymbols.Select(static (symbol, index) => (symbol, (ulong)(index + 1) * ObjectWriter.PointerSize)))
        {
            _object.Define(StubSymbols.Slot(symbol), slots, offset, ObjectWriter.PointerSize, ElfSymbolType.Object);
        }

        var imports = plan.WeakImports.Select((symbol, index) => (symbol, offset: (ulong)(index + 1 + plan.NextSymbols.Count) * ObjectWriter.PointerSize)).ToArray();
        foreach (var (symbol, offset) in imports)
        {
            _object.Define(StubSymbols.Import(symbol), slots, offset, ObjectWriter.PointerSize, ElfSymbolType.Object);
        }

        foreach (var (stub, offset) in placed)
        {
            // An export has the symbol of its C# method as well, for debuggers.
            _object.Define(stub.Symbol, text, (ulong)offset, (ulong)stub.Code.Length, ElfSymbolType.Function, isExported: stub.Alias is not null);
            if (stub.Alias is { } alias)
            {
                _object.Define(alias, text, (ulong)offset, (ulong)stub.Code.Length, ElfSymbolType.Function);
            }
        }

        _object.Relocate(text, [.. placed.SelectMany(static place => place.Stub.References.Select(reference => reference with { Offset = reference.Offset + place.Offset }))]);
        foreach (var (symbol, _) in imports)
        {
            _object.ReferWeakly(symbol);
        }

        _object.Relocate(
            slots,
            [
                .. plan.NextSymbols.Select((symbol, index) => new StubReference((index + 1) * ObjectWriter.PointerSize, _stubs.Pointer, StubSymbols.Resolver(symbol), 0)),
                .. imports.Select(import => new StubReference((int)import.offset, _stubs.Pointer, import.symbol, 0)),
            ]);
        foreach (var symbol in versioned)
        {
            _object.ReferWeakly(symbol);
            ImportObject.AddSlot(_object, _stubs, symbol, StubSymbols.Import(symbol), symbol);
        }

        StubReference[] places = [.. Frames(placed, frames), .. plan.Blocks.Select(block => Thread(block, frames))];
        _object.Relocate(_object.AddConstants(".eh_frame", frames.Bytes), places);
        return _object.Finish();
    }

    /// <summary>Adds a block and its stub, each in a section of its own.</summary>
    /// <returns>The place of its entry in the table of frames.</returns>
    private StubReference Thread(ThreadBlock block, FrameTable frames)
    {
        var memory = _object.AddThreadMemory(block.Section, block.Size, ThreadBlock.Alignment);
        _object.Define(block.Memory, memory, 0, block.Size, ElfSymbolType.Tls);

        var stub = _stubs.Thread(block);
        var text = _object.AddCode(block.CodeSection, stub.Code);
        _object.Define(stub.Symbol, text, 0, (ulong)stub.Code.Length, ElfSymbolType.Function);
        _object.Relocate(text, stub.References);
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
}
