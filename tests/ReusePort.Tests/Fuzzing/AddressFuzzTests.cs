using System.Net;
using CsCheck;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Parsing;
using ReusePort.Tests.Addresses;

namespace ReusePort.Tests.Fuzzing;

public class AddressFuzzTests
{
    [Fact]
    public void An_address_is_read_as_IPAddress_reads_it() => RandomAddresses.Text.Holds(static text =>
    {
        var expected = AddressListOracle.ReadAddress(text);
        var isAddress = AddressText.TryRead(text.Bytes(), out var address, out var isV4Text);

        Assert.Equal(expected is not null, isAddress);
        if (expected is not null)
        {
            Assert.Equal(expected.MapToIPv6().GetAddressBytes(), AddressBytes.Of(address));
            Assert.Equal(expected.GetAddressBytes().Length == 4, isV4Text);
        }

        return isAddress;
    });

    [Fact]
    public void A_list_of_addresses_has_the_problem_or_holds_the_addresses_that_IPNetwork_says() =>
        Gen.Select(RandomAddresses.List, Gen.Select(Gen.Int[0, 66], Gen.Int[0, 128]).Array[4], RandomAddresses.Address)
            .Holds(static input =>
            {
                var (text, probes, other) = input;
                var expected = new AddressListOracle(text);
                var list = default(AddressList);
                Assert.Equal(expected.ParseError, AddressList.Read(text.Bytes(), ref list));
                if (expected.ParseError != ParseError.None)
                {
                    return false;
                }

                // An entry's first address, and those that differ in a bit: no boundary is missed for long.
                IPAddress[] first = [.. expected.Addresses];
                foreach (var address in probes.Select(probe => Flip(first[probe.Item1 % first.Length], probe.Item2)).Concat(first).Append(other))
                {
                    Assert.True(expected.Contains(address) == list.Contains(Library(address)), $"{address}");
                }

                return true;
            });

    /// <summary>Turns a bit of an address, or with 128 none.</summary>
    private static IPAddress Flip(IPAddress address, int bit)
    {
        var bytes = address.MapToIPv6().GetAddressBytes();
        if (bit < 128)
        {
            bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
        }

        return new IPAddress(bytes);
    }

    private static IPv6Address Library(IPAddress address) => AddressBytes.From(address.MapToIPv6().GetAddressBytes());
}
