using Documentation.Tests.Pages;
using Documentation.Tests.Walkthroughs;

namespace Documentation.Tests;

/// <summary>The page that a newcomer follows.</summary>
public sealed class FirstHookTests
{
    private static readonly MarkdownPage s_page = MarkdownPage.Read("docs/tutorial/your-first-hook.md");

    [Fact]
    public void Who_follows_the_page_word_for_word_gets_what_it_shows()
    {
        _ = RequiredProgram.Find("curl");
        _ = RequiredProgram.Find("gcc", "cc", "clang");
        using var directory = new TemporaryDirectory();
        using var home = new TemporaryDirectory();
        RepositoryCopy.Into(directory["reuseport"]);

        Walkthrough.Follow(s_page, directory.Path, home);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Hooks/README.md")]
    public void The_hook_that_a_readme_shows_is_the_one_of_the_page(string readme)
    {
        var shown = MarkdownPage.Read(readme).Blocks.Where(static block => block.Language == "csharp").ToArray();
        Assert.NotEmpty(shown);
        Assert.All(shown, block => Assert.Contains(s_page.Blocks, known => known.Text == block.Text));
    }
}
