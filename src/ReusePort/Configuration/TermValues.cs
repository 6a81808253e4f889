using System;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>Values that only terms of rules have.</summary>
internal static class TermValues
{
    /// <summary>The length of a program's name for the kernel, at the most (TASK_COMM_LEN without the zero).</summary>
    private const int MaxNameLength = 15;

    /// <summary>Checks a list of names of programs.</summary>
    public static ParseError CheckNames(ReadOnlySpan<byte> text)
    {
        var count = 0;
        var entries = new ListEntries(text);
        while (entries.MoveNext())
        {
            var length = 0;
            foreach (var b in entries.Current)
            {
                length += b == '*' ? 0 : 1;
            }

            var problem = entries.Current.IsEmpty ? ParseError.EmptyEntry
                : length > MaxNameLength ? ParseError.NameTooLong
                : ++count > ListEntries.MaxCount ? ParseError.TooManyEntries
                : ParseError.None;
            if (problem != ParseError.None)
            {
                return problem;
            }
        }

        return ParseError.None;
    }

    /// <summary>Reads a user id. The highest number is none (chown(2)).</summary>
    public static ParseError ReadUser(ReadOnlySpan<byte> text, out uint user)
    {
        ulong value = 0;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9' || value >= uint.MaxValue)
            {
                user = 0;
                return ParseError.NotANumber;
            }

            value = (value * 10) + (uint)(b - '0');
        }

        user = (uint)value;
        return value < uint.MaxValue ? ParseError.None : ParseError.NotANumber;
    }

    /// <summary>Reads what is asked of a holder.</summary>
    public static ParseError ReadGuard(ReadOnlySpan<byte> text, ref Guard guard)
    {
        var entries = new ListEntries(text);
        while (entries.MoveNext())
        {
            var one = entries.Current.SequenceEqual("uid"u8) ? Guard.User
                : entries.Current.SequenceEqual("exe"u8) ? Guard.Executable
                : entries.Current.SequenceEqual("listener"u8) ? Guard.Listener
                : Guard.None;
            if (one == Guard.None)
            {
                return entries.Current.IsEmpty ? ParseError.EmptyEntry : ParseError.NotAWord;
            }

            guard |= one;
        }

        return ParseError.None;
    }
}
