using System.Net;
using System.Net.Sockets;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Fuzzing;

/// <summary>What a list of addresses means, by <see cref="IPAddress"/> and <see cref="IPNetwork"/> and the differences that
/// the library makes on purpose.</summary>
internal sealed class AddressListOracle
{
    private readonly List<IPNetwork> _networks = [];

    public AddressListOracle(string text)
    {
        foreach (var entry in text.Split(','))
        {
            ParseError = Read(entry);
            if (ParseError != ParseError.None)
            {
                return;
            }
        }
    }

    /// <summary>The first problem of the list.</summary>
    public ParseError ParseError { get; }

    /// <summary>The first address of every entry.</summary>
    public IEnumerable<IPAddress> Addresses => _networks.Select(static network => network.BaseAddress);

    /// <summary>Whether an address is in the list.</summary>
    public bool Contains(IPAddress address) => _networks.Any(network => network.Contains(Unmapped(address)));

    /// <summary>Reads an address.</summary>
    /// <returns>Null if it is not an address.</returns>
    public static IPAddress? ReadAddress(string text)
    {
        // No zone, no brackets, no port.
        if (!text.All(static c => char.IsAsciiHexDigit(c) || c is ':' or '.') || !IPAddress.TryParse(text, out var address))
        {
            return null;
        }

        // No hexadecimal, octal or short IPv4, nor at the end of IPv6: only what IPAddress itself would write.
        var isV6Alone = address.AddressFamily == AddressFamily.InterNetworkV6 && !text.Contains('.', StringComparison.Ordinal);
        return isV6Alone || IsAsWritten(text[(text.LastIndexOf(':') + 1)..]) ? address : null;
    }

    private static bool IsAsWritten(string text) => IPAddress.TryParse(text, out var address) && address.ToString() == text;

    private ParseError Read(string entry)
    {
        var parts = entry.Split('/', 2);
        if (entry.Length == 0)
        {
            return ParseError.EmptyEntry;
        }

        if (ReadAddress(parts[0]) is not { } address)
        {
            return ParseError.NotAnAddress;
        }

        // The length as a number is written: no sign, no zero in front.
        var bits = address.GetAddressBytes().Length * 8;
        var length = parts.Length == 1 ? bits : Enumerable.Range(0, bits + 1).FirstOrDefault(number => $"{number}" == parts[1], -1);
        if (length < 0)
        {
            return ParseError.BadPrefixLength;
        }

        if (HasBitsBeyond(address, length))
        {
            return ParseError.HostBits;
        }

        if (_networks.Count == 64)
        {
            return ParseError.TooManyEntries;
        }

        // A mapped address is an IPv4 address, a prefix of them an IPv4 prefix.
        _networks.Add(address.IsIPv4MappedToIPv6 ? new(Unmapped(address), length - 96) : new(address, length));
        return ParseError.None;
    }

    private static bool HasBitsBeyond(IPAddress address, int length) =>
        string.Concat(address.GetAddressBytes().Select(static part => $"{part:b8}"))[length..].Contains('1', StringComparison.Ordinal);

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
