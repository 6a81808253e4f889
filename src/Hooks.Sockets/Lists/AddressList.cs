using System;
using System.Runtime.CompilerServices;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Parsing;

namespace Hooks.Sockets.Lists;

/// <summary>Addresses and prefixes: <c>10.0.0.0/8,::1</c>. An empty list holds every address.</summary>
/// <remarks>An IPv4 address that is written or bound in its mapped IPv6 form is an IPv4 address: <c>::/0</c> doesn't hold
/// it, <c>0.0.0.0/0</c> does.</remarks>
internal unsafe struct AddressList
{
    private int _count;
    private fixed ulong _high[ListEntries.MaxCount];
    private fixed ulong _low[ListEntries.MaxCount];
    private fixed ulong _highMask[ListEntries.MaxCount];
    private fixed ulong _lowMask[ListEntries.MaxCount];

    /// <summary>Reads a list.</summary>
    /// <param name="text">Its text; not empty.</param>
    /// <param name="list">The list; to be used only if there is no problem.</param>
    public static ParseError Read(ReadOnlySpan<byte> text, ref AddressList list)
    {
        list._count = 0;
        var entries = new ListEntries(text);
        while (entries.MoveNext())
        {
            var problem = ReadPrefix(entries.Current, out var prefix);
            if (problem != ParseError.None)
            {
                return problem;
            }

            if (list._count == ListEntries.MaxCount)
            {
                return ParseError.TooManyEntries;
            }

            list._high[list._count] = prefix.Address.High;
            list._low[list._count] = prefix.Address.Low;
            list._highMask[list._count] = prefix.Mask.High;
            list._lowMask[list._count] = prefix.Mask.Low;
            list._count++;
        }

        return ParseError.None;
    }

    /// <summary>Whether an address is in the list.</summary>
    public readonly bool Contains(in IPv6Address address)
    {
        for (var i = 0; i < _count; i++)
        {
            if (this[i].Contains(address))
            {
                return true;
            }
        }

        return _count == 0;
    }

    /// <summary>How many prefixes it has.</summary>
    public readonly int Count => _count;

    /// <summary>A prefix.</summary>
    /// <param name="index">Its place, below <see cref="Count"/>.</param>
    public readonly IPv6Prefix this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(new IPv6Address(_high[index], _low[index]), new IPv6Address(_highMask[index], _lowMask[index]));
    }

    /// <summary>Whether every address is in the list, so that none has to be read.</summary>
    public readonly bool IsEmpty => _count == 0;

    private static ParseError ReadPrefix(ReadOnlySpan<byte> text, out IPv6Prefix prefix)
    {
        var slash = text.IndexOf((byte)'/');
        var isAddress = AddressText.TryRead(slash < 0 ? text : text[..slash], out var address, out var isV4Text);
        var length = IPv6Address.Bits;
        var problem = isAddress ? ParseError.None : text.IsEmpty ? ParseError.EmptyEntry : ParseError.NotAnAddress;
        if (isAddress && slash >= 0)
        {
            problem = ReadLength(text[(slash + 1)..], isV4Text ? IPv6Address.MappedBits : 0, ref length);
        }

        prefix = new IPv6Prefix(address, IPv6Prefix.MaskOf(length));
        return problem != ParseError.None || prefix.IsExact ? problem : ParseError.HostBits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ParseError ReadLength(ReadOnlySpan<byte> text, int offset, ref int length)
    {
        if (!Digits.TryRead(text, out var bits) || bits > IPv6Address.Bits - offset || (text.Length > 1 && text[0] == '0'))
        {
            return ParseError.BadPrefixLength;
        }

        length = bits + offset;
        return ParseError.None;
    }
}
