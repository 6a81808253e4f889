using System.Net;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Addresses;

public class PrefixTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public void A_prefix_covers_what_IPNetwork_says_it_covers(int length)
    {
        var random = new Random(Seed: length);
        for (var prefixLength = 0; prefixLength <= length * 8; prefixLength++)
        {
            for (var round = 0; round < 50; round++)
            {
                var bytes = new byte[length];
                random.NextBytes(bytes);
                // Not a mapped address, which is IPv4 to the library and IPv6 to IPNetwork.
                bytes[0] |= 1;
                var network = Network(bytes, prefixLength);

                // One bit away, so that every boundary is tested.
                var bit = random.Next(length * 8);
                bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
                var address = new IPAddress(bytes);

                Assert.True(
                    network.Contains(address) == Holds(network, address),
                    $"{network} and {address}");
            }
        }
    }

    private static IPNetwork Network(byte[] address, int prefixLength)
    {
        var bytes = (byte[])address.Clone();
        for (var bit = prefixLength; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), prefixLength);
    }

    private static bool Holds(IPNetwork network, IPAddress address)
    {
        var list = default(AddressList);
        Assert.Equal(ParseError.None, AddressList.Read(network.ToString().Bytes(), ref list));
        Assert.True(AddressText.TryRead(address.ToString().Bytes(), out var bytes, out _));
        return list.Contains(bytes);
    }
}
