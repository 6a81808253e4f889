using Hooks.Sdk.Linking;

namespace Hooks.Sdk.Tests;

/// <summary>A library has a name that LD_PRELOAD can hold.</summary>
public sealed class LibraryNameTests
{
    [Theory]
    [InlineData("reuseport")]
    [InlineData("My.Hooks_1-2+c")]
    [InlineData("ünï日本")]
    [InlineData("e\u0301")]
    [InlineData("-dash")]
    [InlineData("..")]
    public void A_name_of_letters_digits_and_some_signs_is_right(string name) => Assert.Null(LibraryNames.Refusal(name));

    [Theory]
    [InlineData("a b", "' '", "a-b")]
    [InlineData("a:b", "':'", "a-b")]
    [InlineData("$LIB", "'$'", "LIB")]
    [InlineData("a/b", "'/'", "a-b")]
    [InlineData("a\nb", "U+000A", "a-b")]
    [InlineData("a\u00a0b", "U+00A0", "a-b")]
    [InlineData("#;*", "'#' ';' '*'", "hooks")]
    [InlineData("a\\b\"c'", "'\\' '\"' '''", "a-b-c")]
    public void Another_is_refused_with_what_is_wrong_and_what_is_allowed(string name, string wrong, string proposal)
    {
        var refusal = LibraryNames.Refusal(name);

        Assert.Contains($" contains {wrong}, which", refusal);
        Assert.Contains("Allowed are letters, digits and . _ + -", refusal);
        Assert.EndsWith($"<HookLibraryName>{proposal}</HookLibraryName>.", refusal);
        Assert.Null(LibraryNames.Refusal(proposal));
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_refused() =>
        Assert.Contains("longer than 200 bytes", LibraryNames.Refusal(new string('日', 100)));
}
