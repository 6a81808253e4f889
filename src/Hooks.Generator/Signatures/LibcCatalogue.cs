using System;
using System.Collections.Generic;

namespace Hooks.Generator.Signatures;

/// <summary>The functions of libc, from <c>libc.txt</c>, which tools/HeaderReader writes.</summary>
/// <remarks>Read when the first hook of a compiler process is looked at, once. A line is found by its name and parsed only
/// when it is asked for: an assembly intercepts a few of some two thousand functions.</remarks>
internal static class LibcCatalogue
{
    private static readonly Lazy<Dictionary<string, Line>> s_lines = new(ReadLines);

    private static readonly Lazy<string> s_text = new(static () => Resource.Read("libc.txt"));

    /// <summary>The names of every function.</summary>
    internal static IReadOnlyCollection<string> Symbols => s_lines.Value.Keys;

    /// <summary>What is known of a function; null where it is none of libc's.</summary>
    internal static CatalogueEntry? Find(string symbol) =>
        s_lines.Value.TryGetValue(symbol, out var line) ? CatalogueEntry.Parse(s_text.Value.Substring(line.Start, line.Length)) : null;

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
