using LibObjectFile.Elf;

namespace Hooks.Sdk.Stubs;

/// <summary>Writes the object through which a library calls functions that glibc has several versions of.</summary>
/// <remarks>
/// A library without DT_NEEDED has references without versions, and those bind to the oldest version of a function, which may behave
/// as it did twenty years ago. So the call of such a function is a jump through a slot. The loader fills it as any other reference, so that a
/// function that is missing is still the loader's error, and the initializer replaces it by the default version, which dlsym finds.
/// The linker exchanges the names (<c>--wrap</c>), in objects of C as well: those refer to the jump, and the slot refers to the function.
/// </remarks>
internal static class ImportObject
{
    /// <summary>Its name, in the directory of the build.</summary>
    public const string FileName = "imports.o";

    /// <summary>The beginning of the names of sections with slots, which the linker puts next to each other.</summary>
    private const string SlotSection = ".hooks_imports";

    /// <summary>Writes it.</summary>
    /// <param name="imports">The functions.</param>
    /// <param name="architecture">The processor, <c>x64</c> or <c>arm64</c>.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Write(IEnumerable<string> imports, string architecture)
    {
        var stubs = StubSet.For(architecture);
        var frames = new FrameTable(stubs);
        var file = new ObjectWriter(architecture);
        var places = new List<StubReference>();
        foreach (var import in imports)
        {
            AddSlot(file, stubs, import, StubSymbols.ImportSlot(import), StubSymbols.Real(import));
            var stub = stubs.JumpThrough(StubSymbols.Wrapper(import), StubSymbols.ImportSlot(import));
            var text = file.AddCode($".text.{stub.Symbol}", stub.Code);
            file.Define(stub.Symbol, text, 0, (ulong)stub.Code.Length, ElfSymbolType.Function);
            file.Relocate(text, stub.References);
            places.Add(new StubReference(frames.Add(stub.Code.Length, stub.Frames), stubs.Distance, stub.Symbol, 0));
        }

        file.Relocate(file.AddConstants(".eh_frame", frames.Bytes), places);
        return file.Finish();
    }

    /// <summary>Adds a slot: the address of a function and its name, as <c>Hooks.Loader.ImportSlot</c>, in a section of its own. The linker
    /// leaves out those that nothing refers to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stubs">The stubs of the processor.</param>
    /// <param name="import">The function.</param>
    /// <param name="slot">The symbol of the slot.</param>
    /// <param name="target">The symbol whose address the loader puts there.</param>
    public static void AddSlot(ObjectWriter file, StubSet stubs, string import, string slot, string target)
    {
        var name = file.AddConstants($".rodata.{slot}", [.. System.Text.Encoding.ASCII.GetBytes(import), 0]);
        file.Define(StubSymbols.ImportName(slot), name, 0, (ulong)import.Length + 1, ElfSymbolType.Object);
        var place = file.AddData($"{SlotSection}.{import}", new byte[2 * ObjectWriter.PointerSize]);
        file.Define(slot, place, 0, 2 * ObjectWriter.PointerSize, ElfSymbolType.Object);
        file.Relocate(
            place,
            [
                new StubReference(0, stubs.Pointer, target, 0),
                new StubReference(ObjectWriter.PointerSize, stubs.Pointer, StubSymbols.ImportName(slot), 0),
            ]);
    }
}
