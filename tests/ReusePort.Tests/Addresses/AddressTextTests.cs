using Hooks.Sockets.Addresses;

namespace ReusePort.Tests.Addresses;

public class AddressTextTests
{
    /// <summary>Right, nearly right and wrong: the corners of RFC 4291, section 2.2, and of dotted decimals.</summary>
    public static TheoryData<string> Corners =>
    [
        "", ".", ":", "::", ":::", "::::", "0", "1", "1.2", "1.2.3", "1.2.3.4", "1.2.3.4.5", "1.2.3.4.", ".1.2.3.4", "1..2.3",
        "1.2.3.256", "1.2.3.255", "256.1.1.1", "0.0.0.0", "00.0.0.0", "0.0.0.00", "01.2.3.4", "1.2.3.04", "1.2.3.4 ",
        " 1.2.3.4", "1.2.3.+4", "1.2.3.-4", "1.2.3.0x4", "1.2.3.4a", "a.2.3.4", "1,2,3,4", "1.2.3.4/8", "1.2.3.4294967300",
        "1.2.3.18446744073709551620", "255.255.255.255", "127.1", "2130706433", "::1", "1::", "::1:", ":1", "1:", ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8",
        "1::3:4:5:6:7:8", "1:2:3:4::5:6:7:8", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::8", "1::2::3", "::1::",
        "1:::2", "1::2:", "::g", "::G", "::f", "::F", "::ABCD", "::abcd", "::00001", "::0001", "::12345", "::ffff", "::10000",
        "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5:1.2.3.4", "::1.2.3.4", "::ffff:1.2.3.4", "::ffff:1.2.3",
        "::ffff:1.2.3.4.5", "::ffff:01.2.3.4", "::ffff:1.2.3.256", "::ffff:1.2.3.4:5", "1.2.3.4::", "1.2.3.4:1::", "::1.2.3.4:",
        "1::1.2.3.4", "1:2:3:4:5::1.2.3.4", "1:2:3:4:5:6::1.2.3.4", "::1:2:3:4:5:6:1.2.3.4", "::1:2:3:4:5:1.2.3.4", "64:ff9b::1.2.3.4",
        "::.", "::1.", "::.1", "::1..2", "[::1]", "::1%lo", "fe80::1%1", "fe80::1%", "::1/128", "::1 ", " ::1", "::-1", "::+1", "::0x1",
        "::\u00B2", "\u00FF", "::1\n", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255",
        "0:0:0:0:0:0:0:0", "0000:0000:0000:0000:0000:0000:0000:0000", "2001:db8::1", "localhost",
    ];

    [Theory]
    [MemberData(nameof(Corners))]
    public void An_address_is_read_as_libc_reads_it(string text) => Assert.Equal(Inet.Read(text), AddressBytes.Read(text));

    [Fact]
    public void Random_text_is_read_as_libc_reads_it()
    {
        var random = new RandomAddressText(seed: 20260101);

        Assert.All(random.Take(20_000), static text => Assert.Equal(Inet.Read(text), AddressBytes.Read(text)));
    }

    [Fact]
    public void A_good_part_of_the_random_text_is_an_address()
    {
        var random = new RandomAddressText(seed: 20260101);

        Assert.InRange(random.Take(20_000).Count(static text => Inet.Read(text) is not null), 4_000, 16_000);
    }

    [Theory]
    [InlineData("1.2.3.4", true)]
    [InlineData("::ffff:1.2.3.4", false)]
    [InlineData("::1", false)]
    public void It_is_known_how_an_address_was_written(string text, bool isV4)
    {
        Assert.True(AddressText.TryRead(text.Bytes(), out _, out var isV4Text));
        Assert.Equal(isV4, isV4Text);
    }

    [Theory]
    [InlineData("1.2.3.4\0")]
    [InlineData("::1\0")]
    [InlineData("\0")]
    public void A_zero_byte_does_not_end_an_address(string text) => Assert.Null(AddressBytes.Read(text));
}
