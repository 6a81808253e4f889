using System.Text;

namespace Hooks.Abstractions.Tests;

public unsafe class LogLineTests
{
    private static string Full => new('a', LogLine.Capacity);

    [Fact]
    public void A_line_is_its_parts_in_order_and_a_line_feed() =>
        Assert.Equal("bind(3, EPERM) = -1\n", Text($"bind({3}, {Errno.Name(1)}) = {-1}"));

    [Fact]
    public void An_empty_line_is_a_line_feed() => Assert.Equal("\n", Text($""));

    [Theory]
    [InlineData(sbyte.MinValue, "-128")]
    [InlineData(short.MinValue, "-32768")]
    [InlineData(int.MinValue, "-2147483648")]
    [InlineData(int.MaxValue, "2147483647")]
    [InlineData(-1, "-1")]
    [InlineData(0, "0")]
    [InlineData(10, "10")]
    public void An_int_is_written_in_digits(int value, string digits) => Assert.Equal(digits + "\n", Text($"{value}"));

    [Theory]
    [InlineData(uint.MinValue, "0")]
    [InlineData(uint.MaxValue, "4294967295")]
    public void A_uint_is_written_in_digits(uint value, string digits) => Assert.Equal(digits + "\n", Text($"{value}"));

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(-1, "-1")]
    [InlineData(0, "0")]
    public void A_long_is_written_in_digits(long value, string digits) => Assert.Equal(digits + "\n", Text($"{value}"));

    [Theory]
    [InlineData(ulong.MinValue, "0")]
    [InlineData(ulong.MaxValue, "18446744073709551615")]
    public void A_ulong_is_written_in_digits(ulong value, string digits) => Assert.Equal(digits + "\n", Text($"{value}"));

    [Theory]
    [InlineData(0UL, "0")]
    [InlineData(31UL, "1f")]
    [InlineData(ulong.MaxValue, "ffffffffffffffff")]
    public void A_number_can_be_written_in_hexadecimal_digits(ulong value, string digits)
    {
        var line = new LogLine(0, 0);
        line.AppendHexadecimal(value);

        Assert.Equal(digits + "\n", Text(ref line));
    }

    [Theory]
    [InlineData(0UL, "0")]
    [InlineData(420UL, "0644")]
    [InlineData(ulong.MaxValue, "01777777777777777777777")]
    public void A_number_can_be_written_in_octal_digits(ulong value, string digits)
    {
        var line = new LogLine(0, 0);
        line.AppendOctal(value);

        Assert.Equal(digits + "\n", Text(ref line));
    }

    [Fact]
    public void An_address_is_written_in_hexadecimal_digits() =>
        Assert.Equal("0x7fff00001000 NULL\n", Text($"{(void*)0x7fff00001000} {(void*)null}"));

    [Fact]
    public void A_narrow_or_a_native_number_is_written_as_the_wider_one()
    {
        byte small = 255;
        sbyte negative = -128;
        ushort port = 65535;
        short other = -32768;
        nint difference = -5;
        nuint size = 5;

        Assert.Equal("255 -128 65535 -32768 -5 5\n", Text($"{small} {negative} {port} {other} {difference} {size}"));
    }

    [Fact]
    public void A_C_string_is_written_up_to_its_zero()
    {
        fixed (byte* text = "lo\0up"u8)
        {
            Assert.Equal("device lo\n", Text($"device {text}"));
        }
    }

    [Fact]
    public void A_C_string_at_null_is_written_as_null() => Assert.Equal("device (null)\n", Text($"device {(byte*)null}"));

    [Fact]
    public void Bytes_are_written_as_they_are() => Assert.Equal("é\0ü\n", Text($"{"é\0ü"u8}"));

    [Theory]
    [InlineData("\u007F")]
    [InlineData("\u0080")]
    [InlineData("né")]
    [InlineData("€")]
    [InlineData("\U0001F600!")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D-")]
    public void A_literal_is_written_in_UTF_8(string literal)
    {
        var line = new LogLine(literal.Length, 0);

        line.AppendLiteral(literal);

        Assert.Equal(Encoding.UTF8.GetBytes(literal), line.Text);
    }

    [Fact]
    public void A_line_of_the_capacity_is_whole() =>
        Assert.Equal(Full + "\n", Text($"{Encoding.ASCII.GetBytes(Full).AsSpan()}"));

    [Fact]
    public void A_line_that_is_a_byte_too_long_ends_in_dots() =>
        Assert.Equal(Full[..^3] + "...\n", Text($"{Encoding.ASCII.GetBytes(Full).AsSpan()}b"));

    [Fact]
    public void A_line_that_is_much_too_long_keeps_its_beginning_and_ends_in_dots() =>
        Assert.Equal(
            Full[..^3] + "...\n",
            Text($"{Encoding.ASCII.GetBytes(Full).AsSpan()}{Encoding.ASCII.GetBytes(Full).AsSpan()}{ulong.MaxValue}end"));

    [Fact]
    public void A_number_that_does_not_fit_is_cut_inside() =>
        Assert.Equal(
            Full[..^3] + "...\n",
            Text($"{Encoding.ASCII.GetBytes(Full[..^2]).AsSpan()}{12345}"));

    [Fact]
    public void A_line_can_be_read_twice()
    {
        var line = new LogLine(0, 0);
        line.AppendFormatted(5);

        Assert.Equal("5\n", Text(ref line));
        Assert.Equal("5\n", Text(ref line));
    }

    [Fact]
    public void A_line_can_be_read_without_its_end()
    {
        var line = new LogLine(0, 0);
        line.AppendFormatted("port"u8);

        Assert.Equal("port"u8, line.Text);
    }

    private static string Text(ref LogLine line) => Encoding.UTF8.GetString(line.Terminated);
}
