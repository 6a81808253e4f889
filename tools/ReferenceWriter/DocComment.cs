using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReferenceWriter;

/// <summary>A doc comment, as Markdown.</summary>
internal sealed partial class DocComment
{
    private readonly XElement _parts;

    private DocComment(XElement parts) => _parts = parts;

    /// <summary>Whether it has a summary of its own.</summary>
    public bool HasSummary => _parts.Element("summary") is not null;

    /// <summary>What it says of the whole: summary and remarks.</summary>
    public string Text => Join(_parts.Elements("summary").Concat(_parts.Elements("remarks")).Select(Markdown));

    /// <summary>The parameters: name and text.</summary>
    public IEnumerable<(string Name, string Text)> Parameters =>
        _parts.Elements("param").Select(static part => ((string)part.Attribute("name")!, Markdown(part)));

    /// <summary>What is returned; empty if nothing is said.</summary>
    public string Returns => Join(_parts.Elements("returns").Concat(_parts.Elements("value")).Select(Markdown));

    /// <summary>The doc comment of a declaration; empty if there is none.</summary>
    public static DocComment Of(SyntaxNode node)
    {
        var lines = node.GetLeadingTrivia()
            .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .SelectMany(static trivia => trivia.ToFullString().Split('\n'))
            .Select(static line => Prefix.Replace(line, string.Empty));
        return new DocComment(XElement.Parse($"<doc>{string.Join('\n', lines)}</doc>", LoadOptions.PreserveWhitespace));
    }

    private static string Join(IEnumerable<string> parts) => string.Join(' ', parts.Where(static part => part.Length != 0));

    private static string Markdown(XElement part) =>
        Whitespace.Replace(string.Concat(part.Nodes().Select(Markdown)), " ").Trim();

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "para" } paragraph => $" {Markdown(paragraph)} ",
        XElement reference when Target(reference) is { } target => $"`{target}`",
        XElement other => Markdown(other),
        _ => string.Empty,
    };

    private static string? Target(XElement reference) =>
        (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))
            ?.Value.Replace('{', '<').Replace('}', '>');

    [GeneratedRegex(@"^\s*///? ?")]
    private static partial Regex Prefix { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace { get; }
}
