using System.Text;

namespace Hooks.Abstractions.Tests;

public class LogLineQuotingTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("/etc/passwd ~", "\"/etc/passwd ~\"")]
    [InlineData("a\"b\\c", """ "a\"b\\c" """)]
    [InlineData("\t\n\v\f\r", """ "\t\n\v\f\r" """)]
    [InlineData("\0\u0001\u001b\u007f", """ "\0\1\33\177" """)]
    [InlineData("ü", """ "\303\274" """)]
    public void Bytes_are_written_as_a_literal_of_C(string bytes, string literal) =>
        Assert.Equal(literal.Trim(), Quoted(bytes, 100));

    [Theory]
    [InlineData("\u00011", """ "\0011" """)]
    [InlineData("\u001b9", """ "\0339" """)]
    [InlineData("\u0001a", """ "\1a" """)]
    [InlineData("\n1", """ "\n1" """)]
    public void A_digit_does_not_become_part_of_the_escape_before_it(string bytes, string literal) =>
        Assert.Equal(literal.Trim(), Quoted(bytes, 100));

    [Theory]
    [InlineData("abc", 3, "\"abc\"")]
    [InlineData("abcd", 3, "\"abc\"...")]
    [InlineData("ab\n", 4, "\"ab\\n\"")]
    [InlineData("ab\n", 3, "\"ab\"...")]
    [InlineData("a", 0, "\"\"...")]
    [InlineData("", 0, "\"\"")]
    public void What_is_longer_than_the_limit_is_cut_between_two_bytes(string bytes, int limit, string literal) =>
        Assert.Equal(literal, Quoted(bytes, limit));

    private static string Quoted(string text, int limit)
    {
        var line = new LogLine(0, 0);
        line.AppendQuoted(Encoding.UTF8.GetBytes(text), limit);
        return Encoding.UTF8.GetString(line.Text);
    }
}
