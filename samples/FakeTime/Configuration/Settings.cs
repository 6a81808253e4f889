using System;
using FakeTime.Clocks;

namespace FakeTime.Configuration;

/// <summary>The variables, read once, when the library is loaded.</summary>
internal struct Settings
{
    /// <summary>What is added to the calendar.</summary>
    public TimeSpec Offset;

    /// <summary>What it shows at the beginning, in place of an offset.</summary>
    public TimeSpec? Start;

    /// <summary>The beginning, in real time; without it, when the program was started.</summary>
    public TimeSpec? Since;

    /// <summary>How fast the clocks are, in millionths.</summary>
    public long Speed;

    private const int MaxValueLength = 100;
    private const string Moment = "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970";

    /// <summary>Reads the variables.</summary>
    /// <returns>Whether there is something to change. If a variable has an error, there isn't, and one line says why.</returns>
    public static bool TryRead(out Settings settings)
    {
        settings = new Settings { Speed = TimeMath.RealSpeed };
        var hasOffset = TryGet("FAKE_TIME_OFFSET"u8, out var text);
        if (hasOffset && !TimeText.TryReadOffset(text, out settings.Offset))
        {
            return Report("FAKE_TIME_OFFSET"u8, text, "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h");
        }

        var hasStart = TryGet("FAKE_TIME_START"u8, out text);
        if (hasStart && hasOffset)
        {
            return Report("FAKE_TIME_START"u8, text, "only without FAKE_TIME_OFFSET");
        }

        if (hasStart && !TryReadMoment(text, out settings.Start))
        {
            return Report("FAKE_TIME_START"u8, text, Moment);
        }

        if (TryGet("FAKE_TIME_SINCE"u8, out text) && !TryReadMoment(text, out settings.Since))
        {
            return Report("FAKE_TIME_SINCE"u8, text, Moment);
        }

        var hasSpeed = TryGet("FAKE_TIME_SPEED"u8, out text);
        if (hasSpeed && !TimeText.TryReadSpeed(text, out settings.Speed))
        {
            return Report("FAKE_TIME_SPEED"u8, text, "a number from 0 to 1000 with up to 6 digits behind the point, such as 2.5");
        }

        return hasOffset || hasStart || hasSpeed;
    }

    private static bool TryReadMoment(ReadOnlySpan<byte> text, out TimeSpec? moment)
    {
        var isRead = TimeText.TryReadMoment(text, out var value);
        moment = value;
        return isRead;
    }

    /// <summary>Reads a variable; an empty one is the same as none.</summary>
    private static bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) => Env.TryGet(name, out value) && !value.IsEmpty;

    private static bool Report(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, string allowed)
    {
        LogLine line = $"{"faketime: "u8}{name}{"="u8}";
        line.AppendQuoted(value, MaxValueLength);
        line.AppendFormatted(". Allowed: "u8);
        line.AppendLiteral(allowed);
        line.AppendFormatted(". The clocks stay as they are."u8);
        Log.Line(ref line);
        return false;
    }
}
