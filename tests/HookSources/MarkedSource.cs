using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace HookSources;

/// <summary>Source text and the places in it that a diagnostic is expected at: <c>int [|F|]()</c>, or with the diagnostic
/// <c>int {|HOOK001:F|}()</c>, as Microsoft.CodeAnalysis.Testing writes them.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Diagnostics">The places in order, with an empty id where the mark names none.</param>
public sealed partial record MarkedSource(string Text, IReadOnlyList<(string Id, TextSpan Span)> Diagnostics)
{
    /// <summary>The places.</summary>
    public IReadOnlyList<TextSpan> Spans => [.. Diagnostics.Select(static place => place.Span)];

    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var places = new List<(string, TextSpan)>();
        var end = 0;
        foreach (Match match in Mark.Matches(marked))
        {
            text.Append(marked, end, match.Index - end);
            places.Add((match.Groups["id"].Value, new TextSpan(text.Length, match.Groups["code"].Length)));
            text.Append(match.Groups["code"].Value);
            end = match.Index + match.Length;
        }

        return new MarkedSource(text.Append(marked, end, marked.Length - end).ToString(), places);
    }

    [GeneratedRegex(@"\[\|(?<code>.*?)\|\]|\{\|(?<id>\w+):(?<code>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark { get; }
}
