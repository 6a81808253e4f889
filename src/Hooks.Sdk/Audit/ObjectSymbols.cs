using Hooks.Libc;
using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK124, 026 and 027: what a linked object (<c>HookObject</c>) takes from the process is in every process.</summary>
internal static class ObjectSymbols
{
    public const string Unknown = "HOOKSDK124";

    public static IEnumerable<Finding> Check(SharedObject library, HookMetadata metadata, IReadOnlyList<AuthorObject> objects, IReadOnlySet<string> needed)
    {
        foreach (var symbol in ImportedByObjects(library, objects).Where(symbol => !metadata.Imported.ContainsKey(symbol) && !LibcVariables.IsEverywhere(symbol)))
        {
            var origin = $"The HookObject '{objects.First(candidate => candidate.Undefined.Contains(symbol)).Name}' refers to '{symbol}'";
            if (ImportedFunction.Find(symbol, FunctionPlace.Libc, needed.Contains) is not { } function)
            {
                yield return new Finding(Unknown, $"{origin}, which the library does not define and libc does not have{Proposal(symbol)}: every program that preloads it would fail to start. Link the object that defines it as another HookObject, or, if every program that the library is meant for defines it, declare it with a [DllImport(\"*\")].");
            }
            else if (function.OtherLibrary is { } other)
            {
                yield return new Finding(UnavailableImports.Missing, $"{origin}, which is in {other}: programs that do not load that library would not start; name {other} in HooksNeededLibraries");
            }
            else if (function.Limit is { } limit)
            {
                yield return new Finding(UnavailableImports.NotEverywhere, $"{origin}, which {limit}; declare it __attribute__((weak)) and test its address before the call", IsWarning: true);
            }
        }
    }

    private static string Proposal(string symbol) =>
        LibcVariables.Similar(symbol) is { } variable ? $", but it has the variable '{variable}'" : ImportedFunction.Proposal(symbol);

    /// <summary>The undefined symbols of the library that objects refer to. Weak ones may be missing.</summary>
    public static IEnumerable<string> ImportedByObjects(SharedObject library, IReadOnlyList<AuthorObject> objects) => library.Symbols
        .Where(static symbol => symbol is { IsImported: true, IsWeak: false })
        .Select(static symbol => symbol.Name)
        .Distinct()
        .Where(symbol => objects.Any(candidate => candidate.Undefined.Contains(symbol)));
}
