using System;
using ReusePort.Configuration;

namespace ReusePort.Addresses;

/// <summary>IP addresses in text, as inet_pton(3) reads them.</summary>
internal static class AddressText
{
    private const int BytesOfV4 = 4;

    /// <summary>Reads an IPv4 or an IPv6 address.</summary>
    /// <param name="text"><c>10.0.0.1</c>, or IPv6 in any form of RFC 4291, section 2.2; without a zone.</param>
    /// <param name="address">The address; an IPv4 one in its mapped form, <c>::ffff:10.0.0.1</c>.</param>
    /// <param name="isV4Text">Whether it was written as IPv4.</param>
    /// <returns>Whether the whole text is an address.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> text, out IPv6Address address, out bool isV4Text)
    {
        address = default;
        isV4Text = text.IndexOf((byte)':') < 0;
        if (!isV4Text)
        {
            return TryReadV6(text, ref address);
        }

        address.MapV4();
        return TryReadV4(text, ref address, IPv6Address.Length - BytesOfV4);
    }

    private static bool TryReadV4(ReadOnlySpan<byte> text, ref IPv6Address address, int at)
    {
        for (var i = 0; i < BytesOfV4; i++)
        {
            var isLast = i == BytesOfV4 - 1;
            var dot = text.IndexOf((byte)'.');
            if (isLast != dot < 0)
            {
                return false;
            }

            var part = isLast ? text : text[..dot];
            if (!Digits.TryRead(part, out var value) || value > byte.MaxValue || (part.Length > 1 && part[0] == '0'))
            {
                return false;
            }

            address[at + i] = (byte)value;
            text = isLast ? default : text[(dot + 1)..];
        }

        return true;
    }

    private static bool TryReadV6(ReadOnlySpan<byte> text, ref IPv6Address address)
    {
        var written = 0;
        var gap = -1;
        if (text.Length >= 2 && text[0] == ':')
        {
            // Only "::" may stand at the beginning; its first colon has no group in front of it.
            if (text[1] != ':')
            {
                return false;
            }

            text = text[1..];
            gap = 0;
            if (text.Length == 1)
            {
                return true;
            }

            text = text[1..];
        }

        while (true)
        {
            var colon = text.IndexOf((byte)':');
            var group = colon < 0 ? text : text[..colon];
            if (colon < 0 && group.IndexOf((byte)'.') >= 0)
            {
                if (written > IPv6Address.Length - BytesOfV4 || !TryReadV4(group, ref address, written))
                {
                    return false;
                }

                written += BytesOfV4;
                break;
            }

            if (written == IPv6Address.Length || !TryReadGroup(group, out var value))
            {
                return false;
            }

            address[written++] = (byte)(value >> 8);
            address[written++] = (byte)value;
            if (colon < 0)
            {
                break;
            }

            text = text[(colon + 1)..];
            if (!text.IsEmpty && text[0] == ':')
            {
                if (gap >= 0)
                {
                    return false;
                }

                gap = written;
                text = text[1..];
                if (text.IsEmpty)
                {
                    break;
                }
            }
        }

        return CloseGap(ref address, written, gap);
    }

    /// <summary>Moves what was written behind <c>::</c> to the end.</summary>
    /// <returns>Whether the address is whole: <c>::</c> stands for at least one group.</returns>
    private static bool CloseGap(ref IPv6Address address, int written, int gap)
    {
        if (gap < 0 || written == IPv6Address.Length)
        {
            return gap < 0 && written == IPv6Address.Length;
        }

        var missing = IPv6Address.Length - written;
        for (var i = written - 1; i >= gap; i--)
        {
            address[i + missing] = address[i];
            address[i] = 0;
        }

        return true;
    }

    private static bool TryReadGroup(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var unit in text)
        {
            var lower = unit | 0x20;
            var digit = unit is >= (byte)'0' and <= (byte)'9' ? unit - '0'
                : lower is >= 'a' and <= 'f' ? lower - 'a' + 10
                : -1;
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        return text.Length is > 0 and <= 4;
    }
}
