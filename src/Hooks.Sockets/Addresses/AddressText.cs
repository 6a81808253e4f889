using System;
using System.Runtime.CompilerServices;
using Hooks.Sockets.Parsing;

namespace Hooks.Sockets.Addresses;

/// <summary>IP addresses in text, as inet_pton(3) reads them.</summary>
internal static class AddressText
{
    private const int Groups = 8;
    private const int BitsOfGroup = 16;
    private const int BytesOfV4 = 4;

    /// <summary>Reads an IPv4 or an IPv6 address.</summary>
    /// <param name="text"><c>10.0.0.1</c>, or IPv6 in any form of RFC 4291, section 2.2; without a zone.</param>
    /// <param name="address">The address; an IPv4 one in its mapped form, <c>::ffff:10.0.0.1</c>.</param>
    /// <param name="isV4Text">Whether it was written as IPv4.</param>
    /// <returns>Whether the whole text is an address.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out IPv6Address address, out bool isV4Text)
    {
        isV4Text = text.IndexOf((byte)':') < 0;
        if (!isV4Text)
        {
            return TryReadV6(text, out address);
        }

        var isAddress = TryReadV4(text, out var v4);
        address = IPv6Address.FromV4(v4);
        return isAddress;
    }

    private static bool TryReadV4(ReadOnlySpan<byte> text, out uint address)
    {
        address = 0;
        for (var i = 0; i < BytesOfV4; i++)
        {
            var dot = text.IndexOf((byte)'.');
            var part = dot < 0 ? text : text[..dot];
            if (dot < 0 != (i == BytesOfV4 - 1)
                || !Digits.TryRead(part, out var value)
                || value > byte.MaxValue
                || (part.Length > 1 && part[0] == '0'))
            {
                return false;
            }

            address = (address << 8) | (uint)value;
            text = text[(dot + 1)..];
        }

        return true;
    }

    /// <remarks>The groups are shifted in from the right; at <c>::</c> those read so far are set aside, and in the end
    /// moved to the left.</remarks>
    private static bool TryReadV6(ReadOnlySpan<byte> text, out IPv6Address address)
    {
        address = default;
        var read = default(GroupRun);
        var head = default(GroupRun);
        var hasGap = false;

        // A gap at the beginning has no group in front of it: its first colon is left out.
        var isAfterColon = text is [(byte)':', (byte)':', ..];
        var rest = isAfterColon ? text[1..] : text;
        while (true)
        {
            if (isAfterColon && !hasGap && rest is [(byte)':', ..])
            {
                hasGap = true;
                head = read;
                read = default;
                rest = rest[1..];
                if (rest.IsEmpty)
                {
                    break;
                }
            }

            var colon = rest.IndexOf((byte)':');
            if (colon < 0 && TryReadV4(rest, out var v4))
            {
                read.Add(v4 >> BitsOfGroup);
                read.Add(v4 & ushort.MaxValue);
                break;
            }

            if (!TryReadGroup(colon < 0 ? rest : rest[..colon], out var value))
            {
                return false;
            }

            read.Add(value);
            if (colon < 0)
            {
                break;
            }

            rest = rest[(colon + 1)..];
            isAfterColon = true;
        }

        address = head.Join(read);
        var count = head.Count + read.Count;
        return hasGap ? count < Groups : count == Groups;
    }

    private static bool TryReadGroup(ReadOnlySpan<byte> text, out uint value)
    {
        value = 0;
        foreach (var b in text)
        {
            var lower = b | 0x20;
            var digit = (uint)(b - '0') <= 9 ? b - '0' : (uint)(lower - 'a') <= 5 ? lower - 'a' + 10 : -1;
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | (uint)digit;
        }

        return text.Length is > 0 and <= 4;
    }

    /// <summary>Some groups of an address, at its right end.</summary>
    private struct GroupRun
    {
        private ulong _high;
        private ulong _low;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Add(uint group)
        {
            _high = (_high << BitsOfGroup) | (_low >> (64 - BitsOfGroup));
            _low = (_low << BitsOfGroup) | group;
            Count++;
        }

        /// <summary>Moves these groups to the left end and fills the right one with others.</summary>
        public readonly IPv6Address Join(in GroupRun tail)
        {
            var head = this;
            while (head.Count is > 0 and < Groups)
            {
                head.Add(0);
            }

            return new IPv6Address(head._high | tail._high, head._low | tail._low);
        }
    }
}
