using System;
using System.Runtime.CompilerServices;
using Hooks.Sockets.Parsing;

namespace Hooks.Sockets.Lists;

/// <summary>Ports and ranges of ports: <c>80,443,8000-8010</c>. An empty list holds every port.</summary>
internal unsafe struct PortList
{
    private const int MaxPort = 65535;

    private fixed ushort _first[ListEntries.MaxCount];
    private fixed ushort _last[ListEntries.MaxCount];
    private int _count;

    /// <summary>Reads a list.</summary>
    /// <param name="text">Its text; not empty.</param>
    /// <param name="list">The list; to be used only if there is no problem.</param>
    public static ParseError Read(ReadOnlySpan<byte> text, ref PortList list)
    {
        list._count = 0;
        var entries = new ListEntries(text);
        while (entries.MoveNext())
        {
            var problem = ReadRange(entries.Current, out var first, out var last);
            if (problem != ParseError.None)
            {
                return problem;
            }

            if (list._count == ListEntries.MaxCount)
            {
                return ParseError.TooManyEntries;
            }

            list._first[list._count] = (ushort)first;
            list._last[list._count] = (ushort)last;
            list._count++;
        }

        return ParseError.None;
    }

    /// <summary>Whether a port is in the list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Contains(int port)
    {
        for (var i = 0; i < _count; i++)
        {
            if (port >= _first[i] && port <= _last[i])
            {
                return true;
            }
        }

        return _count == 0;
    }

    /// <summary>How many ranges it has.</summary>
    public readonly int Count => _count;

    /// <summary>A range.</summary>
    /// <param name="index">Its place, below <see cref="Count"/>.</param>
    public readonly (int First, int Last) this[int index] => (_first[index], _last[index]);

    /// <summary>Whether every port is in the list, so that none has to be read.</summary>
    public readonly bool IsEmpty => _count == 0;

    private static ParseError ReadRange(ReadOnlySpan<byte> text, out int first, out int last)
    {
        last = 0;
        var dash = text.IndexOf((byte)'-');
        first = 0;
        var problem = text.IsEmpty ? ParseError.EmptyEntry : ReadPort(dash < 0 ? text : text[..dash], out first);
        if (problem != ParseError.None || dash < 0)
        {
            last = first;
            return problem;
        }

        problem = ReadPort(text[(dash + 1)..], out last);
        return problem == ParseError.None && last < first ? ParseError.ReversedRange : problem;
    }

    private static ParseError ReadPort(ReadOnlySpan<byte> text, out int port)
    {
        return !Digits.TryRead(text, out port) ? ParseError.NotAPort
            : port is 0 or > MaxPort ? ParseError.PortOutOfRange
            : ParseError.None;
    }
}
