using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>The methods that refer to a symbol, by their names in C#.</summary>
internal sealed class SymbolCallers(RelocatableObject? compiled, MethodNames methods)
{
    /// <summary>The methods that refer to a symbol, each once, in the order of their code.</summary>
    public IReadOnlyList<string> Of(string symbol)
    {
        if (compiled is null)
        {
            return [];
        }

        var direct = ReferencesTo(symbol).ToArray();

        // An interface call goes through a dispatch cell: the method refers to the cell, and the cell to the runtime.
        var throughData = direct.Where(static reference => !IsCode(reference)).SelectMany(Enclosing)
            .SelectMany(data => ReferencesTo(data.Name.Value));

        return [.. direct.Concat(throughData).Where(IsCode).Select(Method).OfType<string>().Distinct()];
    }

    /// <summary>Methods as the beginning of a sentence.</summary>
    public static string Text(IReadOnlyList<string> callers) => callers switch
    {
        [] => "The library",
        [var only] => only,
        [var first, var second] => $"{first} (and {second})",
        [var first, ..] => $"{first} (and {callers.Count - 1} other methods)",
    };

    private IEnumerable<ElfReference> ReferencesTo(string symbol) =>
        compiled!.References.Where(reference => reference.Symbol.Name.Value == symbol);

    private static bool IsCode(ElfReference reference) => reference.Section.Flags.HasFlag(ElfSectionFlags.Executable);

    /// <summary>The name of the method whose code holds a reference. An exported method has two symbols at its beginning,
    /// the export and the method's own.</summary>
    private string? Method(ElfReference reference)
    {
        var names = Enclosing(reference)
            .Where(static symbol => symbol.Type == ElfSymbolType.Function)
            .Select(static symbol => symbol.Name.Value)
            .ToArray();
        return names.Select(methods.Find).FirstOrDefault(static name => name is not null) ?? names.FirstOrDefault();
    }

    /// <summary>The symbols with the nearest address at or before a reference. ILC leaves no gaps and gives data symbols no size, so
    /// only their beginning is known.</summary>
    private IEnumerable<ElfSymbol> Enclosing(ElfReference reference)
    {
        var before = compiled!.Symbols
            .Where(symbol => symbol.SectionLink.Section == reference.Section
                && symbol.Type != ElfSymbolType.Section
                && symbol.Value <= reference.Offset)
            .ToArray();
        var nearest = before.Select(static symbol => symbol.Value).DefaultIfEmpty().Max();
        return before.Where(symbol => symbol.Value == nearest);
    }
}
