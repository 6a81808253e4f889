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
    public void A_name_of_letters_digits_and_some_signs_is_right(string name) => Assert.Null(LibraryNames.ErrorFor(name));

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
        var error = LibraryNames.ErrorFor(name);

        Assert.Contains($" contains {wrong}, which", error);
        Assert.Contains("Allowed are letters, digits and . _ + -", error);
        Assert.EndsWith($"<HooksLibraryName>{proposal}</HooksLibraryName>.", error);
        Assert.Null(LibraryNames.ErrorFor(proposal));
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_refused() =>
        Assert.Contains("longer than 200 bytes", LibraryNames.ErrorFor(new string('日', 100)));
}
