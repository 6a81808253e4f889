using System.Text;
using System.Text.RegularExpressions;

namespace HeaderReader.Manual;

/// <summary>The list of the functions that leave errno alone.</summary>
/// <param name="Text">The list.</param>
/// <param name="Summary">What is told to who generates it.</param>
internal sealed partial record ErrnoFile(string Text, string Summary)
{
    private const int Width = 120;

    /// <summary>Reads the manual pages of this machine.</summary>
    /// <param name="catalogue">The catalogue of functions.</param>
    public static ErrnoFile Generate(string catalogue)
    {
        var (withPage, harmless) = (0, new List<string>());
        var lines = catalogue.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            var function = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            var pages = ManualPage.Of(function).ToArray();
            withPage += pages.Length == 0 ? 0 : 1;
            if (pages.Length != 0 && pages.All(page => page.LeavesErrnoAlone(function, Integers().IsMatch(line))))
            {
                harmless.Add(function);
            }
        }

        var summary = $"{harmless.Count} functions leave errno alone, {withPage - harmless.Count} may set it, {lines.Length - withPage} have no page and count as those";
        return new ErrnoFile($"# From the manual pages, by tools/HeaderReader: {summary}.\n{Wrap(harmless)}", summary);
    }

    private static StringBuilder Wrap(IEnumerable<string> names)
    {
        var (text, length) = (new StringBuilder(), 0);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            text.Append(length == 0 ? string.Empty : length + name.Length < Width ? " " : "\n").Append(name);
            length = length + name.Length < Width ? length + name.Length + 1 : name.Length + 1;
        }

        return text.Append('\n');
    }

    [GeneratedRegex(@"^\S+ . (v|[iun]\d+)\(((v|[iun]\d+)(,|(?=\))))*\)")]
    private static partial Regex Integers();
}
