using System;
using Chaos.Faults;

namespace Chaos.Configuration;

/// <summary>A rule as text: <c>read 5% EINTR</c>, <c>connect 1/3 wait 50ms</c>.</summary>
internal static class RuleText
{
    private const int MaxTurns = 1_000_000;
    private const int MaxMilliseconds = 3_600_000;
    private const int MillisecondsPerSecond = 1_000;
    private const int NanosecondsPerMillisecond = 1_000_000;

    /// <summary>The highest error number of Linux.</summary>
    private const int LastError = 133;

    /// <summary>Reads a rule.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Rule rule)
    {
        rule = default;
        return CallNames.TryParse(TakeWord(ref text), out rule.Call)
            && TryReadRate(TakeWord(ref text), ref rule)
            && TryReadAction(TakeWord(ref text), TakeWord(ref text), ref rule)
            && TakeWord(ref text).IsEmpty;
    }

    private static bool TryReadRate(ReadOnlySpan<byte> word, ref Rule rule)
    {
        if (word.StartsWith("1/"u8))
        {
            return TryReadNumber(word[2..], 1, MaxTurns, out rule.Every);
        }

        if (word.IsEmpty || word[^1] != '%')
        {
            return false;
        }

        // Three digits behind the point: as many as all of chance has.
        word = word[..^1];
        var point = word.IndexOf((byte)'.');
        var fraction = 0;
        if (point >= 0)
        {
            var digits = word[(point + 1)..];
            if (digits.Length is 0 or > 3 || !TryReadNumber(digits, 0, 999, out fraction))
            {
                return false;
            }

            for (var i = digits.Length; i < 3; i++)
            {
                fraction *= 10;
            }

            word = word[..point];
        }

        var isRead = TryReadNumber(word, 0, 100, out var percent);
        rule.Chance = (percent * 1_000) + fraction;
        return isRead && rule.Chance <= Rule.Certain;
    }

    private static bool TryReadAction(ReadOnlySpan<byte> word, ReadOnlySpan<byte> time, ref Rule rule)
    {
        if (word.SequenceEqual("wait"u8))
        {
            return TryReadTime(time, ref rule.Time);
        }

        for (rule.Error = 1; rule.Error <= LastError; rule.Error++)
        {
            if (!word.IsEmpty && Errno.Name(rule.Error).SequenceEqual(word))
            {
                return time.IsEmpty;
            }
        }

        return false;
    }

    /// <summary>Reads a time: <c>50ms</c>, <c>2s</c>.</summary>
    private static bool TryReadTime(ReadOnlySpan<byte> word, ref TimeSpec time)
    {
        var isInMilliseconds = word.EndsWith("ms"u8);
        if (!isInMilliseconds && (word.IsEmpty || word[^1] != 's'))
        {
            return false;
        }

        var unit = isInMilliseconds ? 1 : MillisecondsPerSecond;
        var isRead = TryReadNumber(word[..^(isInMilliseconds ? 2 : 1)], 0, MaxMilliseconds / unit, out var number);
        var milliseconds = number * unit;
        time = new TimeSpec
        {
            Seconds = milliseconds / MillisecondsPerSecond,
            Nanoseconds = milliseconds % MillisecondsPerSecond * NanosecondsPerMillisecond,
        };
        return isRead;
    }

    /// <summary>Reads digits alone.</summary>
    private static bool TryReadNumber(ReadOnlySpan<byte> word, int min, int max, out int number)
    {
        number = 0;
        foreach (var b in word)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return int.TryParse(word, out number) && number >= min && number <= max;
    }

    /// <summary>Takes the next word of a text; empty if there is none.</summary>
    private static ReadOnlySpan<byte> TakeWord(ref ReadOnlySpan<byte> text)
    {
        text = text.TrimStart((byte)' ');
        var end = text.IndexOf((byte)' ');
        var word = end < 0 ? text : text[..end];
        text = text[word.Length..];
        return word;
    }
}
