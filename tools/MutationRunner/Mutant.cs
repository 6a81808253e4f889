using Microsoft.CodeAnalysis.Text;

namespace MutationRunner;

/// <summary>One change of one file.</summary>
/// <param name="File">The file, relative to the root of the repository.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Original">The text that stands there.</param>
/// <param name="Replacement">The text that takes its place.</param>
internal sealed record Mutant(string File, int Line, TextSpan Span, string Original, string Replacement)
{
    /// <summary>The text of the file with the change.</summary>
    public string Apply(string text) => text.Remove(Span.Start, Span.Length).Insert(Span.Start, Replacement);

    public override string ToString() => $"{File}:{Line}: {Short(Original)} -> {(Replacement.Length == 0 ? "nothing" : Short(Replacement))}";

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}
