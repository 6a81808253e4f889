using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The aliases of libc functions, from <c>aliases.txt</c>.</summary>
internal static class SymbolAliases
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<string>>> s_groups = new(ReadGroups);

    /// <summary>Every group.</summary>
    public static IEnumerable<ImmutableArray<string>> Groups => s_groups.Value.Values.Distinct();

    /// <summary>The group of a symbol, itself included; empty if it has no aliases.</summary>
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
            var group = DataFile.Words(line).ToImmutableArray();
            foreach (var symbol in group)
            {
                groups.Add(symbol, group);
            }
        }

        return groups;
    }
}
