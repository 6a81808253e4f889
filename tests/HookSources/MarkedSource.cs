using Microsoft.CodeAnalysis.Text;

namespace HookSources;

/// <summary>Source text and the places in it that a diagnostic is expected at: <c>int [|F|]()</c>.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Spans">The places.</param>
public sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static MarkedSource Parse(string marked)
    {
        var spans = new List<TextSpan>();
        while (marked.IndexOf(Open, StringComparison.Ordinal) is var start and >= 0)
        {
            marked = marked.Remove(start, Open.Length);
            var end = marked.IndexOf(Close, start, StringComparison.Ordinal);
            marked = marked.Remove(end, Close.Length);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return new MarkedSource(marked, spans);
    }
}
