using Documentation.Tests.Pages;

namespace Documentation.Tests;

/// <summary>The page that everybody sees first.</summary>
public sealed class ReadmeTests
{
    private static readonly MarkdownPage s_page = MarkdownPage.Read("README.md");

    /// <remarks><c>.ci/bare</c> takes them from there, and runs them in a fresh clone.</remarks>
    [Fact]
    public void The_first_two_lines_of_shell_are_the_two_commands() => Assert.Equal(
        "dotnet run --project src/ReusePort.Cli -- --copies 2 -- python3 -m http.server 8000\ndotnet test\n",
        s_page.Blocks.First(static block => block.Language == "sh").Text);

    [Fact]
    public void It_is_one_page_and_shows_one_hook()
    {
        Assert.InRange(File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "README.md")).Length, 1, 130);
        Assert.Single(s_page.Blocks, static block => block.Language == "csharp");
    }
}
