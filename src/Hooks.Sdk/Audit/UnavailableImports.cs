using Hooks.Libc;
using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK026 and 027: what the library imports is in every process. The analyzer reports the same of the project's own
/// methods (HOOK067 to HOOK069); the methods of other assemblies are seen here only.</summary>
internal static class UnavailableImports
{
    public const string Missing = "HOOKSDK026";
    public const string NotEverywhere = "HOOKSDK027";

    private const string Process = "*";
    private const string Framework = "Hooks.Abstractions";

    public static IEnumerable<Finding> Check(SharedObject library, HookMetadata metadata, SymbolCallers callers, IReadOnlySet<string> needed, IReadOnlyList<AuthorObject> objects)
    {
        foreach (var symbol in library.Symbols.Where(static symbol => symbol is { IsImported: true, IsWeak: false }).Select(static symbol => symbol.Name).Distinct())
        {
            if (!metadata.Imported.TryGetValue(symbol, out var imports))
            {
                continue;
            }

            var import = imports.FirstOrDefault(import => import.Assembly != metadata.AssemblyName) ?? imports[0];
            var origin = $"{SymbolCallers.Text(callers.Of(symbol))} calls '{symbol}' ([DllImport] of {import.Method} in {import.Assembly})";
            var isNamed = imports.Any(import => needed.Contains(import.Library) || import.Library == Process);
            if (ImportedFunction.Find(symbol, (imports.FirstOrDefault(import => needed.Contains(import.Library)) ?? import).Library, needed.Contains) is not { } function)
            {
                if (isNamed && NearIn(objects, symbol) is var (near, file))
                {
                    yield return new Finding(Missing, $"{origin}, which no HookObject defines, but '{near}' of {file} is defined: programs that do not define '{symbol}' would not start; correct the name");
                }
                else if (!isNamed && LibcVariables.Contains(symbol))
                {
                    yield return new Finding(Missing, $"{origin}, which is a variable of libc, not a function: a call would run its bytes as code; use [WeakImport(\"{symbol}\")] on a pointer to its type");
                }
                else if (!isNamed)
                {
                    yield return new Finding(Missing, $"{origin}, which is not a libc function{ImportedFunction.Proposal(symbol)}: programs whose libraries do not define it would not start; {ImportedFunction.Alternatives(symbol)}");
                }
            }
            else if (function.OtherLibrary is { } other)
            {
                yield return new Finding(Missing, $"{origin}, which is in {other}: programs that do not load that library would not start; {ImportedFunction.Alternatives(symbol, other)}");
            }
            else if (function.Limit is { } limit && import.Assembly != metadata.AssemblyName && import.Assembly != Framework)
            {
                yield return new Finding(NotEverywhere, $"{origin}, which {limit}; {function.Remedy}", IsWarning: true);
            }
        }
    }

    /// <summary>The function of an object that an import most likely means.</summary>
    private static (string Symbol, string Object)? NearIn(IReadOnlyList<AuthorObject> objects, string symbol) => objects
        .SelectMany(static candidate => candidate.Defined.Select(defined => ((string, string)?)(defined, candidate.Name)))
        .FirstOrDefault(found => NameSimilarity.IsMisspelling(symbol, found!.Value.Item1));
}
