using Hooks.Sockets.Addresses;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Configuration;

public class AddressListTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.0/8", "127.255.255.255")]
    [InlineData("10.0.0.0/9", "10.127.255.255")]
    [InlineData("192.0.2.1/32", "192.0.2.1")]
    [InlineData("192.0.2.4/31", "192.0.2.5")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("0.0.0.0/0", "255.255.255.255")]
    [InlineData("0.0.0.0/0", "::ffff:10.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("::1", "0:0:0:0:0:0:0:1")]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1")]
    [InlineData("2001:db8::/33", "2001:db8:7fff::")]
    [InlineData("2001:db8::1/128", "2001:db8::1")]
    [InlineData("::/0", "ffff::")]
    [InlineData("::/0", "::")]
    [InlineData("127.0.0.1", "::ffff:127.0.0.1")]
    [InlineData("127.0.0.1", "::ffff:7f00:1")]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1")]
    [InlineData("::ffff:127.0.0.0/104", "127.1.2.3")]
    [InlineData("::ffff:0:0/96", "10.0.0.1")]
    [InlineData("10.0.0.0/8,::1", "10.1.1.1")]
    [InlineData("10.0.0.0/8,::1", "::1")]
    public void A_list_holds_its_addresses_and_what_its_prefixes_cover(string text, string address) =>
        Assert.True(Holds(text, address));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.2")]
    [InlineData("127.0.0.0/8", "128.0.0.0")]
    [InlineData("127.0.0.0/8", "126.255.255.255")]
    [InlineData("10.0.0.0/9", "10.128.0.0")]
    [InlineData("192.0.2.4/31", "192.0.2.6")]
    [InlineData("0.0.0.0", "127.0.0.1")]
    [InlineData("0.0.0.0/0", "::")]
    [InlineData("0.0.0.0/0", "::127.0.0.1")]
    [InlineData("0.0.0.0/0", "::fffe:127.0.0.1")]
    [InlineData("::", "0.0.0.0")]
    [InlineData("::1", "::2")]
    [InlineData("::/0", "127.0.0.1")]
    [InlineData("::/0", "::ffff:127.0.0.1")]
    [InlineData("::/64", "127.0.0.1")]
    [InlineData("::127.0.0.1", "127.0.0.1")]
    [InlineData("2001:db8::/33", "2001:db8:8000::")]
    [InlineData("10.0.0.0/8,::1", "11.0.0.1")]
    public void A_list_does_not_hold_what_lies_beside_it(string text, string address) => Assert.False(Holds(text, address));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void No_list_holds_every_address(string address) => Assert.True(default(AddressList).Contains(Address(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0")]
    [InlineData("127.1")]
    [InlineData("127.0.0.1 ")]
    [InlineData(" 127.0.0.1")]
    [InlineData("127.0.0.1, ::1")]
    [InlineData("127.0.0.1:80")]
    [InlineData("127.0.0.01")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%lo")]
    [InlineData("fe80::1%1/64")]
    [InlineData("*")]
    [InlineData("/8")]
    [InlineData("10.0.0.0 /8")]
    public void An_entry_that_is_no_address_is_an_error(string text) => Assert.Equal(ParseError.NotAnAddress, Read(text));

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/128")]
    [InlineData("::/129")]
    [InlineData("::ffff:10.0.0.0/129")]
    [InlineData("10.0.0.0/08")]
    [InlineData("::/00")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/-8")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/ 8")]
    [InlineData("10.0.0.0/8 ")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0.0/255.0.0.0")]
    [InlineData("10.0.0.0/4294967304")]
    [InlineData("10.0.0.0/264")]
    public void A_prefix_of_an_impossible_length_is_an_error(string text) => Assert.Equal(ParseError.BadPrefixLength, Read(text));

    [Theory]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.1/31")]
    [InlineData("10.0.0.1/0")]
    [InlineData("2001:db8::1/32")]
    [InlineData("::1/0")]
    [InlineData("::ffff:0:0/95")]
    [InlineData("::ffff:127.0.0.1/32")]
    public void Bits_that_a_prefix_would_drop_are_an_error(string text) => Assert.Equal(ParseError.HostBits, Read(text));

    [Theory]
    [InlineData(",")]
    [InlineData("::1,")]
    [InlineData(",::1")]
    [InlineData("::1,,127.0.0.1")]
    public void An_empty_entry_is_an_error(string text) => Assert.Equal(ParseError.EmptyEntry, Read(text));

    [Fact]
    public void An_error_behind_good_entries_is_found() => Assert.Equal(ParseError.NotAnAddress, Read("127.0.0.1,::1,lo"));

    [Fact]
    public void A_list_of_64_entries_is_kept_to_the_last() =>
        Assert.True(Holds(Text.List(64, static i => $"10.0.0.{i}"), "10.0.0.64"));

    [Fact]
    public void A_list_of_65_entries_is_an_error() =>
        Assert.Equal(ParseError.TooManyEntries, Read(Text.List(65, static i => $"10.0.0.{i}")));

    private static bool Holds(string text, string address)
    {
        var list = default(AddressList);
        Assert.Equal(ParseError.None, AddressList.Read(text.Bytes(), ref list));
        return list.Contains(Address(address));
    }

    private static ParseError Read(string text)
    {
        var list = default(AddressList);
        return AddressList.Read(text.Bytes(), ref list);
    }

    private static IPv6Address Address(string text)
    {
        Assert.True(AddressText.TryRead(text.Bytes(), out var address, out _));
        return address;
    }
}
