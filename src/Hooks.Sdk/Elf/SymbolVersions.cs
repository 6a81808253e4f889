using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>The versions of dynamic symbols: one number for each symbol, and two lists that say what the numbers mean
/// (Linux Standard Base, "Symbol Versioning"). LibObjectFile does not read them.</summary>
internal static class SymbolVersions
{
    /// <summary>The numbers up to it mean "local" and "global": no version.</summary>
    private const ushort LastReserved = 1;

    /// <summary>This bit says that the version is not the default one of its symbol; it belongs to no number.</summary>
    private const ushort HiddenBit = 0x8000;

    private const ushort BaseFlag = 1;

    /// <summary>The symbols with their versions.</summary>
    /// <param name="symbols">The dynamic symbols, in the order of their table.</param>
    public static DynamicSymbol[] Of(List<ElfSymbol> symbols, DynamicSection dynamic, LoadedMemory memory, ElfStringTable strings)
    {
        if (dynamic.Value(ElfNative.DT_VERSYM) is not { } address)
        {
            return [.. symbols.Select(static symbol => new DynamicSymbol(symbol, null))];
        }

        var names = new Dictionary<ushort, string>();
        ReadDefinitions(names, dynamic, memory, strings);
        ReadNeeds(names, dynamic, memory, strings);

        var numbers = memory.At(address, (ulong)symbols.Count * sizeof(ushort), "the symbol versions");
        return [.. symbols.Select((symbol, i) => new DynamicSymbol(symbol, Name(numbers.UInt16((ulong)i * sizeof(ushort)))))];

        string? Name(ushort entry)
        {
            var number = (ushort)(entry & ~HiddenBit);
            return number <= LastReserved ? null
                : names.TryGetValue(number, out var name) ? name
                : throw new ElfFormatException($"symbol version {number} has no name");
        }
    }

    /// <summary>The versions that the library defines (<c>Elf64_Verdef</c>).</summary>
    private static void ReadDefinitions(
        Dictionary<ushort, string> names, DynamicSection dynamic, LoadedMemory memory, ElfStringTable strings)
    {
        if (dynamic.Value(ElfNative.DT_VERDEF) is not { } address)
        {
            return;
        }

        const string name = "the version definitions";
        foreach (var definition in Chain(memory.From(address, name), dynamic.Required(ElfNative.DT_VERDEFNUM), 16, name))
        {
            // The base definition names the library, not a version.
            if ((definition.UInt16(2) & BaseFlag) == 0)
            {
                names[definition.UInt16(4)] = strings.Text(definition.From(definition.UInt32(12), name).UInt32(0));
            }
        }
    }

    /// <summary>The versions that it wants from other libraries (<c>Elf64_Verneed</c>).</summary>
    private static void ReadNeeds(
        Dictionary<ushort, string> names, DynamicSection dynamic, LoadedMemory memory, ElfStringTable strings)
    {
        if (dynamic.Value(ElfNative.DT_VERNEED) is not { } address)
        {
            return;
        }

        const string name = "the version needs";
        foreach (var library in Chain(memory.From(address, name), dynamic.Required(ElfNative.DT_VERNEEDNUM), 12, name))
        {
            foreach (var version in Chain(library.From(library.UInt32(8), name), library.UInt16(2), 12, name))
            {
                names[version.UInt16(6)] = strings.Text(version.UInt32(8));
            }
        }
    }

    /// <summary>The records of a list in which each says how far away the next one is.</summary>
    private static IEnumerable<ElfData> Chain(ElfData record, ulong count, ulong nextField, string name)
    {
        for (var i = 0UL; i < count; i++)
        {
            yield return record;
            var next = record.UInt32(nextField);
            if (next == 0)
            {
                yield break;
            }

            record = record.From(next, name);
        }
    }
}
