using System.Text;

namespace ReferenceWriter;

/// <summary>The page.</summary>
internal static class ApiPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="types">The types, in their order.</param>
    public static string Of(IReadOnlyList<ApiType> types)
    {
        var page = new StringBuilder("""
            # The API

            What hooks are written against, the namespace `Hooks` of Hooks.Abstractions. `dotnet run --project tools/ReferenceWriter`
            writes this page from the doc comments in [src/Hooks.Abstractions](../../src/Hooks.Abstractions). What there is of .NET
            besides is in [src/Hooks.Runtime](../../src/Hooks.Runtime).

            | type | |
            |---|---|

            """);
        foreach (var type in types)
        {
            page.Append($"| [{type.Name}](#{Anchor(type.Name)}) | {Cell(FirstSentence(type.Documentation.Text))} |\n");
        }

        foreach (var type in types)
        {
            Append(page, type);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, ApiType type)
    {
        page.Append($"\n## {type.Name}\n\n`{type.Declaration}`\n\n{type.Documentation.Text}\n");
        foreach (var (name, text) in type.Documentation.Parameters)
        {
            page.Append($"\n- `{name}`: {text}\n");
        }

        if (type.Members.Count == 0)
        {
            return;
        }

        page.Append("\n| member | |\n|---|---|\n");
        foreach (var member in type.Members)
        {
            page.Append($"| `{Cell(member.Declaration)}` | {Cell(Text(member.Documentation))} |\n");
        }
    }

    private static string Text(DocComment documentation)
    {
        var text = new StringBuilder(documentation.Text);
        foreach (var (name, meaning) in documentation.Parameters)
        {
            text.Append($"<br>`{name}`: {meaning}");
        }

        return (documentation.Returns.Length == 0 ? text : text.Append($"<br>Returns: {documentation.Returns}")).ToString();
    }

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? text[..(end + 1)] : text;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    // As web pages make it of the heading.
    private static string Anchor(string name) => name.Replace(".", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
}
