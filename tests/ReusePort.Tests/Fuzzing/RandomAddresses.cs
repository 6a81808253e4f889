using System.Net;
using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>Addresses and prefixes, right, nearly right and wrong.</summary>
internal static class RandomAddresses
{
    private const string Alphabet = "0123456789abcdefABCDEF::::....%/[]gx- ,";

    /// <summary>Bytes of which half are at a boundary, so that <c>::</c> and boundaries of prefixes occur.</summary>
    private static readonly Gen<byte> s_byte =
        Gen.Frequency((2, Gen.Const((byte)0)), (1, Gen.OneOf<byte>(1, 127, 128, 254, 255)), (3, Gen.Byte));

    private static readonly Gen<IPAddress> s_v4 = s_byte.Array[4].Select(static bytes => new IPAddress(bytes));

    /// <summary>Any address.</summary>
    public static Gen<IPAddress> Address { get; } = Gen.Frequency(
        (3, s_v4),
        (3, s_byte.Array[16].Select(static bytes => new IPAddress(bytes))),
        (2, s_v4.Select(static address => address.MapToIPv6())),
        (1, Gen.OneOf(IPAddress.Any, IPAddress.IPv6Any, IPAddress.Loopback, IPAddress.IPv6Loopback)));

    /// <summary>What is an address, or looks like one.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (6, Address.Select(static address => address.ToString())),
        (2, RandomText.Number.Array[1, 5].Select(static parts => string.Join('.', parts))),
        (3, Groups()),
        (1, RandomText.Of(Alphabet, 16)),
        (1, RandomText.AnyBytes)).Damaged(Alphabet);

    /// <summary>An entry of a list: most are right, or no long list ever were.</summary>
    public static Gen<string> Entry { get; } = Gen.Frequency(
        (30, Gen.Select(Address, Gen.Int[0, 128], static (address, length) => Prefix(address, length))),
        (15, Address.Select(static address => address.ToString())),
        (1, Gen.Select(Text, RandomText.Number, static (text, number) => $"{text}/{number}")),
        (1, Gen.Select(Address, RandomText.Number, static (address, number) => $"{address}/{number}")));

    /// <summary>A list of them.</summary>
    public static Gen<string> List { get; } = Gen.Frequency(
        (9, RandomText.List(Entry)),
        (1, RandomText.List(Text))).Damaged(Alphabet);

    /// <summary>The prefix of an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="length">How many bits stay; what is more than there are is taken for all.</param>
    public static string Prefix(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        length = Math.Min(length, bytes.Length * 8);
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return $"{new IPAddress(bytes)}/{length}";
    }

    /// <summary>IPv6 as people write it: zeros left in or out, <c>::</c> here and there, an IPv4 address at the end.</summary>
    private static Gen<string> Groups()
    {
        var group = Gen.Frequency(
            (4, RandomText.Of("0123456789abcdefABCDEF", 5)),
            (3, Gen.OneOf("0", "0000", "1", "ffff", "FFFF", "00000", "10000", "g")));
        var tail = Gen.Frequency((4, Gen.Const("")), (1, s_v4.Select(static address => $":{address}")));
        return Gen.Select(group.Array[1, 9], tail, static (groups, tail) => string.Join(':', groups) + tail);
    }
}
