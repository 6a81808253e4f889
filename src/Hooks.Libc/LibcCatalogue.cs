using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The functions of libc, from <c>libc.txt</c>, which tools/HeaderReader writes.</summary>
/// <remarks>Read once, for the first hook in a compiler process. A line is found by its name and parsed only when it is
/// used: an assembly intercepts a few of some two thousand functions.</remarks>
internal static class LibcCatalogue
{
    /// <summary>Of names of another library, few of this length are one letter away from one of libc's.</summary>
    private const int MinSimilarLength = 6;

    private static readonly Lazy<Dictionary<string, Line>> s_lines = new(ReadLines);

    private static readonly Lazy<string> s_text = new(static () => DataFile.Read("libc.txt"));

    /// <summary>The names of every function.</summary>
    public static IReadOnlyCollection<string> Symbols => s_lines.Value.Keys;

    /// <summary>The entry of a function; null if it is not a libc function.</summary>
    public static CatalogueEntry? Find(string symbol) =>
        s_lines.Value.TryGetValue(symbol, out var line) ? CatalogueEntry.Parse(s_text.Value.Substring(line.Start, line.Length)) : null;

    /// <summary>The function that a name differs from by one letter, or by upper and lower case; null for none. Short names
    /// are too close to each other.</summary>
    public static string? Similar(string symbol) => symbol.Length < MinSimilarLength
        ? null
        : Symbols.Where(known => IsSimilar(symbol, known)).OrderBy(static known => known, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>One letter more, less, other, or two that changed places.</summary>
    private static bool IsSimilar(string symbol, string known)
    {
        if (symbol.Equals(known, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Math.Abs(symbol.Length - known.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < symbol.Length && start < known.Length && symbol[start] == known[start])
        {
            start++;
        }

        var (end, knownEnd) = (symbol.Length, known.Length);
        while (end > start && knownEnd > start && symbol[end - 1] == known[knownEnd - 1])
        {
            end--;
            knownEnd--;
        }

        return (end - start <= 1 && knownEnd - start <= 1)
            || (end - start == 2 && knownEnd - start == 2 && symbol[start] == known[start + 1] && symbol[start + 1] == known[start]);
    }

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
