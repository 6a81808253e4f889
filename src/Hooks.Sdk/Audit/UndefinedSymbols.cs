using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK104 and 105: every undefined symbol is one that a <c>DllImport</c> names, or a <c>[WeakImport]</c>. Any other would
/// keep every program from starting: the library binds all symbols while it is loaded. Those of linked objects are held against libc
/// (<see cref="ObjectSymbols"/>), and their weak ones may be missing.</summary>
internal static class UndefinedSymbols
{
    public const string NeedsRuntime = "HOOKSDK104";
    public const string Unknown = "HOOKSDK105";

    public static IEnumerable<Finding> Check(SharedObject library, HookMetadata metadata, SymbolCallers callers, IReadOnlyList<AuthorObject> objects)
    {
        var ofObjects = ObjectSymbols.ImportedByObjects(library, objects).ToHashSet();
        var undefined = library.Symbols
            .Where(symbol => symbol.IsImported && !(symbol.IsWeak && metadata.WeakImports.Contains(symbol.Name)) && !objects.Any(candidate => candidate.Weak.Contains(symbol.Name)))
            .Select(static symbol => symbol.Name)
            .Distinct()
            .Where(symbol => !metadata.Imported.ContainsKey(symbol) && !ofObjects.Contains(symbol) && !MissingParts.IsSymbol(symbol));

        foreach (var symbol in undefined)
        {
            var where = SymbolCallers.Text(callers.Of(symbol));
            yield return RuntimeHelper.Find(symbol) is { } helper
                ? new Finding(NeedsRuntime,
                    $"{where} {helper.Cause}, which needs '{symbol}' at run time, and hook libraries do not include the .NET runtime. {helper.Remedy}")
                : new Finding(Unknown,
                    $"{where} refers to '{symbol}', which the library does not define and no [DllImport] names: every program that preloads it would fail to start. Declare it with a [DllImport], or link the object that defines it.");
        }
    }
}
