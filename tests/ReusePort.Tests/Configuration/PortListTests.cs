using Hooks.Sockets.Lists;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Configuration;

public class PortListTests
{
    [Theory]
    [InlineData("80", new[] { 80 }, new[] { 0, 79, 81, 65535 })]
    [InlineData("80,443", new[] { 80, 443 }, new[] { 0, 81, 442 })]
    [InlineData("8000-8010", new[] { 8000, 8005, 8010 }, new[] { 7999, 8011 })]
    [InlineData("80,443,8000-8010", new[] { 80, 443, 8000, 8010 }, new[] { 81, 8011 })]
    [InlineData("80-80", new[] { 80 }, new[] { 79, 81 })]
    [InlineData("1-65535", new[] { 1, 65535 }, new[] { 0 })]
    [InlineData("80,80,80", new[] { 80 }, new[] { 79 })]
    [InlineData("0080", new[] { 80 }, new[] { 8 })]
    public void A_list_holds_its_ports_and_ranges_and_no_other(string text, int[] inside, int[] outside)
    {
        var list = default(PortList);

        Assert.Equal(ParseError.None, PortList.Read(text.Bytes(), ref list));
        Assert.All(inside, port => Assert.True(list.Contains(port), $"{port} is missing"));
        Assert.All(outside, port => Assert.False(list.Contains(port), $"{port} is in it"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    public void No_list_holds_every_port(int port) => Assert.True(default(PortList).Contains(port));

    [Theory]
    [InlineData(",")]
    [InlineData("80,")]
    [InlineData(",80")]
    [InlineData("80,,443")]
    public void An_empty_entry_is_an_error(string text) => Assert.Equal(ParseError.EmptyEntry, Read(text));

    [Theory]
    [InlineData("http")]
    [InlineData("80 ")]
    [InlineData(" 80")]
    [InlineData("80, 443")]
    [InlineData("80;443")]
    [InlineData("80x")]
    [InlineData("0x50")]
    [InlineData("+80")]
    [InlineData("80.0")]
    [InlineData("80\n")]
    [InlineData("80-90-100")]
    [InlineData("80--90")]
    [InlineData("80 - 90")]
    [InlineData("-")]
    [InlineData("-80")]
    [InlineData("80-")]
    [InlineData("80-http")]
    public void An_entry_with_anything_but_a_port_or_a_range_is_an_error(string text) => Assert.Equal(ParseError.NotAPort, Read(text));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("70000")]
    [InlineData("0-80")]
    [InlineData("80-65536")]
    [InlineData("65616")]
    [InlineData("4294967376")]
    [InlineData("18446744073709551696")]
    public void A_port_that_does_not_exist_is_an_error(string text) => Assert.Equal(ParseError.PortOutOfRange, Read(text));

    [Theory]
    [InlineData("80-70")]
    [InlineData("443,65535-1")]
    public void A_reversed_range_is_an_error(string text) => Assert.Equal(ParseError.ReversedRange, Read(text));

    [Fact]
    public void An_error_behind_good_entries_is_found() => Assert.Equal(ParseError.NotAPort, Read("80,443,http"));

    [Fact]
    public void A_list_of_64_entries_is_kept_to_the_last()
    {
        var list = default(PortList);

        Assert.Equal(ParseError.None, PortList.Read(Text.List(64, static i => $"{i * 10}").Bytes(), ref list));
        Assert.True(list.Contains(640));
    }

    [Fact]
    public void A_list_of_65_entries_is_an_error() =>
        Assert.Equal(ParseError.TooManyEntries, Read(Text.List(65, static i => $"{i * 10}")));

    private static ParseError Read(string text)
    {
        var list = default(PortList);
        return PortList.Read(text.Bytes(), ref list);
    }
}
