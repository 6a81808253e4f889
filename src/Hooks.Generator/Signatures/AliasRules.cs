using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hooks.Generator.Diagnostics;
using Hooks.Libc;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Signatures;

/// <summary>Aliases that are not intercepted although another symbol of the same function is.</summary>
internal static class AliasRules
{
    /// <summary>The property of a diagnostic that holds the missing names, with spaces between them.</summary>
    public const string MissingNames = nameof(MissingNames);

    /// <summary>The problems of the whole assembly: any hook in it may hold the other name.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<InterceptedSymbol> symbols)
    {
        var all = symbols.ToArray();
        var names = all.Select(static symbol => symbol.Name).ToArray();
        foreach (var group in all.GroupBy(static symbol => SymbolAliases.Of(symbol.Name)).Where(static group => !group.Key.IsEmpty))
        {
            var missing = group.Key.Except(names).ToArray();
            if (missing.Length != 0 && !group.Any(static symbol => symbol.IgnoresAliases))
            {
                var first = group
                    .OrderBy(static symbol => symbol.Location.SourceTree?.FilePath, System.StringComparer.Ordinal)
                    .ThenBy(static symbol => symbol.Location.SourceSpan.Start)
                    .First();
                yield return Diagnostic.Create(
                    SignatureDescriptors.MissingAliases,
                    first.Location,
                    ImmutableDictionary<string, string?>.Empty.Add(MissingNames, string.Join(" ", missing)),
                    first.Name,
                    string.Join(", ", missing.Select(static name => $"'{name}'")));
            }
        }
    }
}
