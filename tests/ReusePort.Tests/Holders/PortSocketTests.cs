using ReusePort.Decisions;
using ReusePort.Holders;
using ReusePort.Tests.Decisions;

namespace ReusePort.Tests.Holders;

public class PortSocketTests
{
    /// <summary>A v behind an address stands for IPV6_V6ONLY, a number behind % for an interface.</summary>
    [Theory]
    [InlineData("0.0.0.0", "0.0.0.0", nameof(Overlap.Whole))]
    [InlineData("127.0.0.1", "127.0.0.1", nameof(Overlap.Whole))]
    [InlineData("::", "::", nameof(Overlap.Whole))]
    [InlineData("::v", "::v", nameof(Overlap.Whole))]
    [InlineData("::1", "::1v", nameof(Overlap.Whole))]
    [InlineData("::ffff:10.0.0.1", "::ffff:10.0.0.1", nameof(Overlap.Whole))]
    [InlineData("0.0.0.0", "127.0.0.1", nameof(Overlap.OtherAddress))]
    [InlineData("0.0.0.0", "::ffff:127.0.0.1", nameof(Overlap.OtherAddress))]
    [InlineData("::", "127.0.0.1", nameof(Overlap.OtherAddress))]
    [InlineData("::", "::ffff:127.0.0.1", nameof(Overlap.OtherAddress))]
    [InlineData("::", "fe80::1", nameof(Overlap.OtherAddress))]
    [InlineData("::v", "fe80::1v", nameof(Overlap.OtherAddress))]
    [InlineData("::", "0.0.0.0", nameof(Overlap.OtherIPv4))]
    [InlineData("::ffff:0.0.0.0", "0.0.0.0", nameof(Overlap.OtherIPv4))]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1", nameof(Overlap.OtherIPv4))]
    [InlineData("::", "::v", nameof(Overlap.First))]
    [InlineData("::", "::ffff:0.0.0.0", nameof(Overlap.First))]
    [InlineData("::v", "0.0.0.0", nameof(Overlap.None))]
    [InlineData("::v", "127.0.0.1", nameof(Overlap.None))]
    [InlineData("::v", "::ffff:0.0.0.0", nameof(Overlap.None))]
    [InlineData("::1", "0.0.0.0", nameof(Overlap.None))]
    [InlineData("::1", "127.0.0.1", nameof(Overlap.None))]
    [InlineData("::1", "::2", nameof(Overlap.None))]
    [InlineData("127.0.0.1", "127.0.0.2", nameof(Overlap.None))]
    [InlineData("0.0.0.0%1", "0.0.0.0%2", nameof(Overlap.None))]
    [InlineData("0.0.0.0%1", "0.0.0.0%1", nameof(Overlap.Whole))]
    [InlineData("0.0.0.0%1", "0.0.0.0", nameof(Overlap.Interface))]
    [InlineData("::1%1", "::1", nameof(Overlap.Interface))]
    [InlineData("0.0.0.0%1", "127.0.0.1%1", nameof(Overlap.OtherAddress))]
    [InlineData("0.0.0.0%1", "127.0.0.1", nameof(Overlap.OtherAddress))]
    [InlineData("0.0.0.0", "127.0.0.1%2", nameof(Overlap.OtherAddress))]
    public void What_two_sockets_have_in_common_is_the_same_from_both_sides(string one, string other, string overlap)
    {
        var expected = Enum.Parse<Overlap>(overlap);
        var reverse = expected switch
        {
            Overlap.OtherAddress => Overlap.OwnAddress,
            Overlap.OtherIPv4 => Overlap.OwnIPv4,
            _ => expected,
        };

        Assert.Equal((expected, reverse), (Of(one).With(Of(other)), Of(other).With(Of(one))));
    }

    [Theory]
    [InlineData("224.0.0.0", true)]
    [InlineData("239.255.255.255", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("::ffff:224.0.0.251", true)]
    [InlineData("ff02::fb", true)]
    [InlineData("192.168.1.255", true)]
    [InlineData("223.255.255.254", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::", false)]
    public void Multicast_and_broadcast_are_for_all_sockets(string address, bool isForAll) =>
        Assert.Equal(isForAll, Of(address).IsForAll);

    private static unsafe PortSocket Of(string text)
    {
        var parts = text.Split('%');
        var address = parts[0].TrimEnd('v');
        fixed (byte* native = SocketAddress.Of(address, 80))
        {
            return new PortSocket
            {
                Address = new BoundAddress((Hooks.SockAddr*)native).Address,
                IsV6 = address.Contains(':', StringComparison.Ordinal),
                IsV6Only = parts[0].EndsWith('v'),
                Device = parts.Length > 1 ? uint.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0,
            };
        }
    }
}
