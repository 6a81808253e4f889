using Documentation.Tests.Pages;

namespace Documentation.Tests;

/// <summary>The links of the pages.</summary>
public sealed class LinkTests
{
    private const string Index = "docs/README.md";

    public static TheoryData<string> Pages => [.. MarkdownPage.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_somewhere(string path)
    {
        Assert.All(
            MarkdownPage.Read(path).Links.Where(static link => !link.Contains("://", StringComparison.Ordinal)),
            link => Assert.True(LeadsSomewhere(path, link), $"{path}: the link {link} leads nowhere."));
    }

    [Fact]
    public void Every_page_of_the_documentation_is_in_its_index()
    {
        var index = MarkdownPage.Read(Index).Links.Select(static link => $"docs/{link}").ToHashSet();
        Assert.All(
            MarkdownPage.All.Where(static path => path.StartsWith("docs/", StringComparison.Ordinal) && path != Index && !IsOfOneDiagnostic(path)),
            path => Assert.Contains(path, index));
    }

    /// <remarks>These have an index of their own.</remarks>
    private static bool IsOfOneDiagnostic(string path) => Path.GetFileName(path).StartsWith("HOOK", StringComparison.Ordinal);

    private static bool LeadsSomewhere(string from, string link)
    {
        var (file, anchor) = link.Split('#') switch
        {
            [var whole] => (whole, null),
            ["", var here] => (Path.GetFileName(from), here),
            [var there, var part] => (there, part),
            _ => (string.Empty, null),
        };
        var target = Path.GetRelativePath(
            RepositoryFiles.Root, Path.GetFullPath(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(from)!, file)));
        return file.Length != 0
            && Path.Exists(Path.Combine(RepositoryFiles.Root, target))
            && (anchor is null || MarkdownPage.Read(target).Anchors.Contains(anchor));
    }
}
