using Hooks.Sockets.Parsing;
using ReusePort.Configuration;

namespace ReusePort.Tests.Configuration;

public class OptionValueTests
{
    [Theory]
    [InlineData("-1", -1)]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    public void An_option_is_left_cleared_or_set(string text, int expected)
    {
        var value = 5;

        Assert.Equal(ParseError.None, OptionValue.Read(text.Bytes(), ref value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("true")]
    [InlineData("2")]
    [InlineData("-2")]
    [InlineData("-0")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("10")]
    [InlineData("-10")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("0,1")]
    public void Any_other_value_is_an_error_and_changes_nothing(string text)
    {
        var value = 5;

        Assert.Equal(ParseError.NotAnOption, OptionValue.Read(text.Bytes(), ref value));
        Assert.Equal(5, value);
    }
}
