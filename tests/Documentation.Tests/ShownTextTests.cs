using Documentation.Tests.Walkthroughs;

namespace Documentation.Tests;

/// <summary>What counts as that which a page shows.</summary>
public sealed class ShownTextTests
{
    [Theory]
    [InlineData("one\n", "one\n")]
    [InlineData("one...three\n", "one two three\n")]
    [InlineData("...\nlast\n", "first\nlast\n")]
    [InlineData("...\nlast\n", "last\n")]
    [InlineData("first\n...\n", "first\nsecond\nthird\n")]
    [InlineData("", "")]
    public void A_command_wrote_what_is_shown(string shown, string written) => Assert.True(ShownText.Matches(shown, written));

    [Theory]
    [InlineData("one\n", "two\n")]
    [InlineData("one\n", "one\ntwo\n")]
    [InlineData("one...three\n", "one\nthree\n")]
    [InlineData("a.c\n", "abc\n")]
    [InlineData("...\nlast\n", "last\nof all\n")]
    [InlineData("", "anything\n")]
    public void A_command_wrote_something_else(string shown, string written) => Assert.False(ShownText.Matches(shown, written));
}
