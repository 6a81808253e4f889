using System.Text.RegularExpressions;

namespace HeaderReader.Manual;

/// <summary>Reads the source of a manual page (man(7)): its sections, each a list of paragraphs without their markup.</summary>
internal static partial class Roff
{
    /// <summary>The sections by name, in capitals.</summary>
    public static Dictionary<string, List<string>> Sections(string source)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string>? current = null;
        foreach (var line in source.Split('\n').Where(static line => !Comment().IsMatch(line)))
        {
            if (line.StartsWith(".SH", StringComparison.Ordinal))
            {
                var name = line[3..].Trim().Trim('"').ToUpperInvariant();
                current = sections.TryGetValue(name, out var known) ? known : sections[name] = [];
                current.Add(string.Empty);
            }
            else if (Paragraph().IsMatch(line))
            {
                current?.Add(string.Empty);
            }
            else if (current is not null && Text(line) is { } text)
            {
                current[^1] = $"{current[^1]} {text}";
            }
        }

        return sections;
    }

    /// <summary>The page that a page stands for: <c>.so man3/qsort.3</c>; null for one with a text of its own.</summary>
    public static string? LinkOf(string source) => Link().Match(source) is { Success: true } link ? link.Groups["page"].Value : null;

    /// <summary>A line without its macro; null if the macro isn't one of fonts.</summary>
    private static string? Text(string line)
    {
        var macro = Macro().Match(line);
        if (!macro.Success)
        {
            return Plain(line);
        }

        var arguments = Argument().Matches(macro.Groups["arguments"].Value).Select(static argument => argument.Groups["text"].Value.Trim('"'));
        return macro.Groups["name"].Value switch
        {
            "B" or "I" or "SM" => Plain(string.Join(' ', arguments)),
            "BR" or "IR" or "RB" or "RI" or "BI" or "IB" or "SB" => Plain(string.Concat(arguments)),
            _ => null,
        };
    }

    private static string Plain(string text) =>
        Escape().Replace(Symbol().Replace(Font().Replace(text, string.Empty).Replace("\\-", "-", StringComparison.Ordinal), " "), "${escaped}");

    [GeneratedRegex(@"^[.']\\""")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\.(PP|P|LP|TP|IP|SS|sp)\b")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(\.\\"".*\n)*\.so (?<page>\S+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[.']\s*(?<name>[A-Za-z]+)\s?(?<arguments>.*)")]
    private static partial Regex Macro();

    [GeneratedRegex(@"(?<text>""[^""]*""|\S+)")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\\f(\[[^\]]*\]|\(..|.)|\\[%&/,]")]
    private static partial Regex Font();

    [GeneratedRegex(@"\\(\(..|\[[^\]]*\])")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\\(?<escaped>.)")]
    private static partial Regex Escape();
}
