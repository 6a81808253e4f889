using Hooks;
using Hooks.Sockets.Addresses;

namespace ReusePort.Sockets;

/// <summary>Addresses in lines.</summary>
internal static class AddressLog
{
    private const int BitsOfGroup = 16;
    private const int Groups = 4;

    /// <summary>Adds an address and its port: <c>127.0.0.1:80</c>, <c>[::1]:80</c>.</summary>
    public static void Append(ref LogLine line, IPv6Address address, int port)
    {
        Append(ref line, address);
        line.AppendFormatted(":"u8);
        line.AppendFormatted(port);
    }

    /// <summary>Adds an address: <c>127.0.0.1</c>, <c>[::1]</c>.</summary>
    public static void Append(ref LogLine line, IPv6Address ip)
    {
        if (ip.IsV4)
        {
            AppendV4(ref line, (uint)ip.Low);
        }
        else
        {
            line.AppendFormatted("["u8);
            AppendV6(ref line, ip);
            line.AppendFormatted("]"u8);
        }
    }

    private static void AppendV4(ref LogLine line, uint address)
    {
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            line.AppendFormatted((address >> shift) & byte.MaxValue);
            line.AppendFormatted(shift > 0 ? "."u8 : default);
        }
    }

    // The first run of zeros is left out, which need not be the longest (RFC 5952).
    private static void AppendV6(ref LogLine line, IPv6Address address)
    {
        var isInGap = false;
        var hasGap = false;
        for (var i = 0; i < 2 * Groups; i++)
        {
            var word = i < Groups ? address.High : address.Low;
            var group = (ushort)(word >> (BitsOfGroup * (Groups - 1 - (i % Groups))));
            isInGap = group == 0 && (isInGap || !hasGap);
            if (isInGap)
            {
                line.AppendFormatted(hasGap ? default : i == 0 ? "::"u8 : ":"u8);
                hasGap = true;
                continue;
            }

            line.AppendHexadecimal(group);
            line.AppendFormatted(i < (2 * Groups) - 1 ? ":"u8 : default);
        }
    }
}
