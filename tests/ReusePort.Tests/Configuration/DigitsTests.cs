using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Configuration;

public class DigitsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("0080", 80)]
    [InlineData("65535", 65535)]
    [InlineData("65536", 65536)]
    [InlineData("999999", 999999)]
    public void Digits_are_a_number(string text, int number)
    {
        Assert.True(Digits.TryRead(text.Bytes(), out var value));
        Assert.Equal(number, value);
    }

    [Theory]
    [InlineData("1000000")]
    [InlineData("2147483648")]
    [InlineData("4294967376")]
    [InlineData("18446744073709551696")]
    [InlineData("100000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    public void A_number_of_any_length_stays_out_of_every_range(string text)
    {
        Assert.True(Digits.TryRead(text.Bytes(), out var value));
        Assert.Equal(1_000_000, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("0x10")]
    [InlineData("1\n")]
    [InlineData("1\0")]
    [InlineData("\u00B2")]
    [InlineData("/")]
    [InlineData(":")]
    public void Anything_else_is_no_number(string text) => Assert.False(Digits.TryRead(text.Bytes(), out _));
}
