using System;
using ReusePort.Addresses;

namespace ReusePort.Configuration;

/// <summary>Addresses and prefixes: <c>10.0.0.0/8,::1</c>. An empty list holds every address.</summary>
/// <remarks>An IPv4 address that is written or bound in its mapped IPv6 form is an IPv4 address: <c>::/0</c> doesn't hold
/// it, <c>0.0.0.0/0</c> does.</remarks>
internal unsafe struct AddressList
{
    private const int Bits = IPv6Address.Length * 8;

    private fixed byte _addresses[ListEntries.Most * IPv6Address.Length];
    private fixed byte _prefixLengths[ListEntries.Most];
    private fixed bool _areV4[ListEntries.Most];
    private int _count;

    /// <summary>Reads a list.</summary>
    /// <param name="text">Its text; not empty.</param>
    /// <param name="list">The list; to be used only where there is no problem.</param>
    internal static Problem Read(ReadOnlySpan<byte> text, ref AddressList list)
    {
        list._count = 0;
        var entries = new ListEntries(text);
        while (entries.MoveNext())
        {
            var problem = ReadPrefix(entries.Current, out var address, out var prefixLength);
            if (problem != Problem.None)
            {
                return problem;
            }

            if (list._count == ListEntries.Most)
            {
                return Problem.TooManyEntries;
            }

            for (var i = 0; i < IPv6Address.Length; i++)
            {
                list._addresses[(list._count * IPv6Address.Length) + i] = address[i];
            }

            list._prefixLengths[list._count] = (byte)prefixLength;
            list._areV4[list._count] = address.IsV4 && prefixLength >= IPv6Address.MappedBits;
            list._count++;
        }

        return Problem.None;
    }

    /// <summary>Whether an address is in the list.</summary>
    internal readonly bool Contains(in IPv6Address address)
    {
        var isV4 = address.IsV4;
        for (var i = 0; i < _count; i++)
        {
            if (_areV4[i] == isV4 && Matches(i, address))
            {
                return true;
            }
        }

        return _count == 0;
    }

    /// <summary>Whether every address is in the list, so that none has to be looked at.</summary>
    internal readonly bool IsEmpty => _count == 0;

    private static Problem ReadPrefix(ReadOnlySpan<byte> text, out IPv6Address address, out int prefixLength)
    {
        prefixLength = Bits;
        var slash = text.IndexOf((byte)'/');
        if (!AddressText.TryRead(slash < 0 ? text : text[..slash], out address, out var isV4Text))
        {
            return text.IsEmpty ? Problem.EmptyEntry : Problem.NotAnAddress;
        }

        if (slash < 0)
        {
            return Problem.None;
        }

        var length = text[(slash + 1)..];
        var offset = isV4Text ? IPv6Address.MappedBits : 0;
        if (!Digits.TryRead(length, out var bits) || bits > Bits - offset || (length.Length > 1 && length[0] == '0'))
        {
            return Problem.BadPrefixLength;
        }

        prefixLength = bits + offset;
        return address.EndsInZeros(prefixLength) ? Problem.None : Problem.HostBits;
    }

    private readonly bool Matches(int entry, in IPv6Address address)
    {
        var left = (int)_prefixLengths[entry];
        for (var i = 0; left > 0; i++, left -= 8)
        {
            var mask = left >= 8 ? 0xFF : 0xFF << (8 - left);
            if (((_addresses[(entry * IPv6Address.Length) + i] ^ address[i]) & mask & 0xFF) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
