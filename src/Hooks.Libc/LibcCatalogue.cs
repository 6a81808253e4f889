using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The functions of libc, from <c>libc.txt</c>, which tools/HeaderReader writes.</summary>
/// <remarks>Read once, for the first hook in a compiler process. A line is found by its name and parsed only when it is
/// used: an assembly intercepts a few of some two thousand functions.</remarks>
internal static class LibcCatalogue
{
    private static readonly Lazy<Dictionary<string, Line>> s_lines = new(ReadLines);

    private static readonly Lazy<string> s_text = new(static () => DataFile.Read("libc.txt"));

    /// <summary>Names of functions of libc without an entry, from <c>uncatalogued.txt</c>.</summary>
    private static readonly Lazy<HashSet<string>> s_uncatalogued = new(static () =>
        new(DataFile.Lines("uncatalogued.txt").SelectMany(DataFile.Words), StringComparer.Ordinal));

    /// <summary>The names of every function.</summary>
    public static IReadOnlyCollection<string> Symbols => s_lines.Value.Keys;

    /// <summary>The entry of a function; null if it is not a libc function.</summary>
    public static CatalogueEntry? Find(string symbol) =>
        s_lines.Value.TryGetValue(symbol, out var line) ? CatalogueEntry.Parse(s_text.Value.Substring(line.Start, line.Length)) : null;

    /// <summary>The function that a name is most likely a misspelling of; null for none.</summary>
    public static string? Similar(string symbol) => Closest(symbol, NameSimilarity.IsMisspelling);

    /// <summary>The function that may be meant by a name that is none; null if none is near.</summary>
    public static string? Nearest(string symbol) => Similar(symbol) ?? Closest(symbol, NameSimilarity.IsNear);

    private static string? Closest(string symbol, Func<string, string, bool> isClose) => s_uncatalogued.Value.Contains(symbol) ? null : Symbols
        .Where(known => isClose(symbol, known))
        .OrderBy(known => NameSimilarity.Distance(symbol, known))
        .ThenBy(static known => known[0] == '_')
        .ThenBy(static known => known, StringComparer.Ordinal)
        .FirstOrDefault();

    private static Dictionary<string, Line> ReadLines()
    {
        var text = s_text.Value;
        var lines = new Dictionary<string, Line>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var name = text.IndexOf(' ', start);
            lines.Add(text.Substring(start, name - start), new Line(name + 1, end - name - 1));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>Where in the text a line is, after the name.</summary>
    private readonly record struct Line(int Start, int Length);
}
