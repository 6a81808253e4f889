using Hooks.Sdk.Elf;
using Hooks.Sdk.Stubs;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK021: every method that a hook reaches in another assembly can be compiled.</summary>
/// <remarks>An assembly that was compiled for .NET may refer to any API. ILC compiles only what hooks reach; it replaces a method
/// that refers to something missing by a call of an undefined symbol, with the missing names as strings (ThrowHelpers of the
/// freestanding runtime).</remarks>
internal static class MissingParts
{
    public const string Code = "HOOKSDK021";

    /// <summary>From these symbols to the sentence about what is missing.</summary>
    private static readonly Dictionary<string, Func<IReadOnlyList<string>, string>> s_kinds = new()
    {
        ["RhMissingAssembly"] = static names => $"needs the assembly {First(names)}",
        ["RhMissingType"] = static names => $"needs the type {First(names)}{Of(names)}",
        ["RhMissingMethod"] = static names => $"calls the method {First(names)}",
        ["RhMissingField"] = static names => $"uses the field {First(names)}",
        ["RhInvalidMarshalling"] = static _ => "calls native code with a type that needs marshalling",
        ["RhInvalidCode"] = static names => names is [] ? "has invalid IL" : names[0],
    };

    public static bool IsSymbol(string symbol) => s_kinds.ContainsKey(symbol);

    public static IEnumerable<Finding> Check(SharedObject library, RelocatableObject? compiled, MethodNames methods)
    {
        var missing = library.Symbols.Where(static symbol => symbol.IsImported && IsSymbol(symbol.Name)).Select(static symbol => symbol.Name).ToArray();
        var places = missing is [] ? [] : compiled is null
            ? missing.Select(static symbol => ("The library", s_kinds[symbol]([])))
            : Places(compiled).Select(place => (Method(place.Function, methods), s_kinds[place.Symbol](place.Names)));
        return places.Distinct().Select(static found => new Finding(Code,
            $"{found.Item1} {found.Item2}, and hook libraries do not include the .NET runtime. A hook reaches this method: remove the call, or reimplement the method with what hook libraries include."));
    }

    /// <summary>Every call of such a symbol, with its string arguments: those whose addresses the function takes after the previous
    /// call.</summary>
    private static IEnumerable<(string Function, string Symbol, IReadOnlyList<string> Names)> Places(RelocatableObject compiled)
    {
        var functions = compiled.Symbols
            .Where(static symbol => symbol.Type == ElfSymbolType.Function && symbol.IsDefined)
            .OrderBy(static symbol => symbol.Value)
            .ThenBy(static symbol => !StubSymbols.IsOwn(symbol.Name.Value))
            .ToArray();
        var names = new List<string>();
        var last = "";
        foreach (var reference in compiled.References.Where(static reference => reference.Section.Flags.HasFlag(ElfSectionFlags.Executable)).OrderBy(static reference => reference.Offset))
        {
            var function = functions.LastOrDefault(symbol => symbol.SectionLink.Section == reference.Section && symbol.Value <= reference.Offset).Name.Value ?? "";
            if (function != last)
            {
                names.Clear();
                last = function;
            }

            if (FrozenString.Read(compiled, reference.Symbol) is { } text && !names.Contains(text))
            {
                names.Add(text);
            }
            else if (IsSymbol(reference.Symbol.Name.Value))
            {
                yield return (function, reference.Symbol.Name.Value, [.. names]);
                names.Clear();
            }
        }
    }

    private static string Method(string function, MethodNames methods) => methods.Find(function) is { } method
        ? $"{method} (of the assembly {methods.AssemblyOf(function)})"
        : function;

    /// <summary>A type's name includes the full name of its assembly.</summary>
    private static string First(IReadOnlyList<string> names) => names is [var first, ..] ? Short(first) : "that it names";

    private static string Of(IReadOnlyList<string> names) => names is [_, var assembly, ..] ? $" (of {Short(assembly)})" : "";

    private static string Short(string name) => name.Split(", Version=")[0];
}
