using Hooks.Sdk.Tasks;

namespace Hooks.Sdk.Tests;

/// <summary>The page that explains an error of the build.</summary>
public sealed class HelpLinkTests
{
    [Theory]
    [InlineData("HOOKSDK001", "docs/diagnostics/build.md")]
    [InlineData("HOOKSDK025", "docs/diagnostics/build.md")]
    [InlineData("HOOKSDK101", "docs/diagnostics/audit.md")]
    public void Without_a_public_address_the_message_names_the_page_and_there_is_no_link(string code, string page)
    {
        Assert.Null(CodedError.LinkOf(code, ""));
        Assert.Equal($"No library. ({page})", CodedError.MessageOf(code, "No library.", ""));
    }

    [Theory]
    [InlineData("HOOKSDK001", "https://example.org/docs/diagnostics/build.md#hooksdk001")]
    [InlineData("HOOKSDK101", "https://example.org/docs/diagnostics/audit.md#hooksdk101")]
    public void With_a_public_address_the_link_is_absolute_and_the_message_has_no_path(string code, string link)
    {
        Assert.Equal(link, CodedError.LinkOf(code, "https://example.org/"));
        Assert.Equal("No library.", CodedError.MessageOf(code, "No library.", "https://example.org/"));
    }
}
