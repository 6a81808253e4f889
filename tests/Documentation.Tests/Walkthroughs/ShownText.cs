using System.Text.RegularExpressions;

namespace Documentation.Tests.Walkthroughs;

/// <summary>What a page shows that a command writes.</summary>
internal static class ShownText
{
    private const string Anything = "...";

    /// <summary>Whether a command wrote that. <c>...</c> on a line of its own stands for any lines or none, within a line for
    /// any part of it.</summary>
    /// <param name="shown">What the page shows; every line with its end.</param>
    /// <param name="written">What the command wrote.</param>
    public static bool Matches(string shown, string written)
    {
        var lines = shown.Split('\n')[..^1].Select(static line =>
            line == Anything
                ? @"(?:[^\n]*\n)*"
                : string.Join(@"[^\n]*", line.Split(Anything).Select(Regex.Escape)) + @"[ ]*\n");
        return Regex.IsMatch(written, $@"\A{string.Concat(lines)}\z");
    }
}
