using System.Globalization;
using System.Text.RegularExpressions;

namespace HookSources;

/// <summary>Accepted snippets that are compiled once for every integer type, their <c>T</c>, or for many sizes, their
/// <c>Size</c>.</summary>
internal static class SnippetTemplates
{
    private static readonly string[] s_integers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint"];

    /// <summary>Around the sizes at which a structure is passed in other registers or copied in another way.</summary>
    private static readonly int[] s_sizes = [1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 48, 64, 65, 100, 127, 128, 129, 200];

    /// <summary>All of them.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows =>
    [
        .. Filled("EveryInteger", "T", s_integers),
        .. Filled("EverySize", "Size", s_sizes.Select(static size => size.ToString(CultureInfo.InvariantCulture))),
    ];

    private static IEnumerable<TheoryDataRow<string>> Filled(string directory, string placeholder, IEnumerable<string> values) =>
        from value in values
        from snippet in SnippetFiles.Below(directory)
        select new TheoryDataRow<string>(Regex.Replace(snippet.Data, $@"\b{placeholder}\b", value)) { Label = $"{snippet.Label} of {value}" };
}
