using System.Text.RegularExpressions;

namespace Documentation.Tests.Pages;

/// <summary>A page of the repository.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly string[] s_built = ["bin", "obj", "artifacts", ".git"];

    /// <summary>Takes a page apart.</summary>
    /// <param name="path">Its path in the repository.</param>
    /// <param name="lines">Its lines.</param>
    public MarkdownPage(string path, string[] lines)
    {
        Path = path;
        var prose = new List<string>();
        var blocks = new List<CodeBlock>();
        var above = string.Empty;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                prose.Add(lines[i]);
                above = lines[i].Length != 0 ? lines[i] : above;
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, static line => line == Fence);
            Assert.True(end > i, $"{path}: the block of line {i + 1} has no end.");
            var text = string.Concat(lines[(i + 1)..end].Select(static line => line + '\n'));
            var file = FileName().Match(above);
            blocks.Add(new CodeBlock(lines[i][Fence.Length..], text, file.Success ? file.Groups[1].Value : null, i + 1));
            above = string.Empty;
            i = end;
        }

        Prose = string.Join('\n', prose);
        Blocks = blocks;
    }

    private const string Fence = "```";

    /// <summary>Every page of the repository, by its path in it.</summary>
    public static IEnumerable<string> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.Root, "*.md", SearchOption.AllDirectories)
            .Select(static path => System.IO.Path.GetRelativePath(RepositoryFiles.Root, path))
            .Where(static path => !path.Split('/').Any(s_built.Contains))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Its path in the repository.</summary>
    public string Path { get; }

    /// <summary>Its blocks of code, in their order.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>What stands outside of the blocks.</summary>
    public string Prose { get; }

    /// <summary>The targets of its links.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose).Select(static match => match.Groups[1].Value);

    /// <summary>What a link can name behind <c>#</c>, as web pages make it of the headings.</summary>
    public IEnumerable<string> Anchors =>
        Heading().Matches(Prose).Select(static match => Unspoken().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Reads a page.</summary>
    /// <param name="path">Its path in the repository.</param>
    public static MarkdownPage Read(string path) =>
        new(path, File.ReadAllLines(System.IO.Path.Combine(RepositoryFiles.Root, path)));

    [GeneratedRegex(@"`([^`]+)`:$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Unspoken();
}
