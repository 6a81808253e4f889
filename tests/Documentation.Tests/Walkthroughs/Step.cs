using Documentation.Tests.Pages;

namespace Documentation.Tests.Walkthroughs;

/// <summary>What a reader does next: runs a command, or writes a file.</summary>
/// <param name="Line">The line of the page that says so.</param>
/// <param name="Command">The command.</param>
/// <param name="Shown">What it writes, if the page shows that; null if the page only has it succeed.</param>
internal sealed record Step(int Line, string Command, string? Shown)
{
    private const string Prompt = "$ ";

    /// <summary>The steps of a page, in its order.</summary>
    /// <remarks>Every line of a block <c>sh</c> is a command that succeeds. In a block <c>console</c> a command stands behind
    /// <c>$</c>, and below it what it writes. Any other block is the file that the paragraph above names, or is only to be
    /// read.</remarks>
    public static IEnumerable<Step> Of(MarkdownPage page) => page.Blocks.SelectMany(static block => block switch
    {
        { Language: "sh" } => Commands(block),
        { Language: "console" } => Session(block),
        { File: { } file } => [new Step(block.Line, $"cat > {file} <<'END OF FILE'\n{block.Text}END OF FILE", null)],
        _ => [],
    });

    private static IEnumerable<Step> Commands(CodeBlock block) =>
        block.Text.Split('\n')[..^1].Select((command, index) => new Step(block.Line + 1 + index, command, null));

    private static IEnumerable<Step> Session(CodeBlock block)
    {
        var lines = block.Text.Split('\n')[..^1];
        Assert.StartsWith(Prompt, lines[0]);
        for (var i = 0; i < lines.Length;)
        {
            var shown = lines.Skip(i + 1).TakeWhile(static line => !line.StartsWith(Prompt, StringComparison.Ordinal)).ToArray();
            yield return new Step(
                block.Line + 1 + i, lines[i][Prompt.Length..], string.Concat(shown.Select(static line => line + '\n')));
            i += 1 + shown.Length;
        }
    }
}
