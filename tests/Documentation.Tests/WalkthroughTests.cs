using Documentation.Tests.Pages;
using Documentation.Tests.Walkthroughs;
using Xunit.Sdk;

namespace Documentation.Tests;

/// <summary>What following a page finds.</summary>
public sealed class WalkthroughTests
{
    [Fact]
    public void A_page_that_is_true_can_be_followed() => Follow("""
        Write `sub/note.txt`, in a directory that is made first:

        ```sh
        mkdir sub
        ```

        Now write `sub/note.txt`:

        ```csharp
        // $HOME stays as it is.
        ```

        ```sh
        cd sub
        ```

        ```console
        $ cat note.txt
        // $HOME stays as it is.
        $ cat missing.txt
        cat: ...No such file...
        ```
        """);

    [Theory]
    [InlineData("```sh\nfalse\n```", "page.md:2: false")]
    [InlineData("```sh\ntrue\nfalse\ntrue\n```", "page.md:3: false")]
    [InlineData("```console\n$ echo two\none\n```", "page.md:2: echo two")]
    [InlineData("```console\n$ true\n$ echo two\n```", "page.md:3: echo two")]
    public void A_page_that_is_wrong_is_found_at_its_line(string text, string place)
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Follow(text));
        Assert.StartsWith(place, failure.Message);
    }

    private static void Follow(string text)
    {
        using var directory = new TemporaryDirectory();
        using var home = new TemporaryDirectory();
        Walkthrough.Follow(new MarkdownPage("page.md", text.Split('\n')), directory.Path, home);
    }
}
