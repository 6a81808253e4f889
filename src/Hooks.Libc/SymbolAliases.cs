using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The aliases of libc functions, from <c>aliases.txt</c>.</summary>
internal static class SymbolAliases
{
    /// <summary>The prefix of the symbols that also do what other groups do.</summary>
    private const string Further = "+";

    private static readonly Lazy<Dictionary<string, ImmutableArray<string>>> s_groups = new(ReadGroups);

    /// <summary>Every group.</summary>
    public static IEnumerable<ImmutableArray<string>> Groups => s_groups.Value.Values.Distinct();

    /// <summary>The group of a symbol, itself included; empty if it has no aliases. At its end are symbols that do the same and
    /// more, which have no group of their own.</summary>
    public static ImmutableArray<string> Of(string symbol) =>
        s_groups.Value.TryGetValue(symbol, out var group) ? group : [];

    /// <summary>The C standard of a symbol, as <c>__isoc23_</c>; empty for most. Symbols for different standards behave slightly
    /// differently, so one <c>Next</c> can't call both.</summary>
    public static string DialectOf(string symbol) =>
        symbol.StartsWith("__isoc", StringComparison.Ordinal) ? symbol.Substring(0, symbol.IndexOf('_', 2) + 1) : string.Empty;

    private static Dictionary<string, ImmutableArray<string>> ReadGroups()
    {
        var groups = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("aliases.txt"))
        {
            var words = DataFile.Words(line);
            var group = words.Where(static word => word != Further).ToImmutableArray();
            foreach (var symbol in words.TakeWhile(static word => word != Further))
            {
                groups.Add(symbol, group);
            }
        }

        return groups;
    }
}
