using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Pipeline;

/// <summary>Generated text of which the compiler reports errors where the author wrote the same (<c>#line</c>).</summary>
internal sealed class MappedText
{
    /// <summary>The columns that a directive applies to: more than any line has.</summary>
    private const int Columns = 9999;

    private readonly List<(string Text, string Directive)> _pieces = [];

    public void Add(string text, Location place)
    {
        var directive = Directive(place);
        if (_pieces.Count != 0 && _pieces[_pieces.Count - 1] is var (before, same) && same == directive)
        {
            _pieces[_pieces.Count - 1] = (before + text, same);
        }
        else
        {
            _pieces.Add((text, directive));
        }
    }

    /// <summary>The lines of the text; a directive before each of them, unless the author's file has no name,
    /// or one with a quote or a line break.</summary>
    public override string ToString() => string.Join(
        "\n", _pieces.Where(static piece => piece.Text.Trim().Length != 0).Select(static piece => $"{piece.Directive}{piece.Text.Trim()}"));

    private static string Directive(Location place)
    {
        var span = place.GetMappedLineSpan();
        return span.Path.Length == 0 || span.Path.IndexOfAny(['"', '\n', '\r', '\u0085', '\u2028', '\u2029']) >= 0
            ? string.Empty
            : $"#line {Position(span.StartLinePosition)}-{Position(span.EndLinePosition)} {Columns} \"{span.Path}\"\n";
    }

    private static string Position(Microsoft.CodeAnalysis.Text.LinePosition position) => $"({position.Line + 1},{position.Character + 1})";
}
