using System.Text.RegularExpressions;
using CsCheck;
using ReusePort.Programs;
using ReusePort.Tests.Fuzzing;

namespace ReusePort.Tests.Programs;

public class PatternTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "any text", true)]
    [InlineData("nginx", "nginx", true)]
    [InlineData("nginx", "nginx2", false)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-b-b-c-", false)]
    [InlineData("*aab", "aaaab", true)]
    [InlineData("?", "a", false)]
    public void A_star_stands_for_any_text(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Pattern.Matches(pattern.Bytes(), text.Bytes()));

    [Fact]
    public void A_pattern_matches_what_a_regular_expression_says() =>
        Gen.Select(RandomText.Of("ab*", 6), RandomText.Of("ab", 8)).Holds(static input =>
        {
            var (pattern, text) = input;
            var expected = Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline);
            Assert.Equal(expected, Pattern.Matches(pattern.Bytes(), text.Bytes()));
            return expected;
        });
}
