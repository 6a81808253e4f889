using System;
using FakeTime.Clocks;

namespace FakeTime.Configuration;

/// <summary>The values of the variables.</summary>
internal static class TimeText
{
    private const int SecondsPerDay = 24 * 60 * 60;

    /// <summary>Reads a span: <c>-1.5h</c>. Without a sign it is above zero, without a unit it is in seconds.</summary>
    public static bool TryReadOffset(ReadOnlySpan<byte> text, out TimeSpec offset)
    {
        var isNegative = DecimalText.TryTake(ref text, '-');
        if (!isNegative)
        {
            _ = DecimalText.TryTake(ref text, '+');
        }

        if (!DecimalText.TryTake(ref text, out var value) || SecondsOf(text) is not (var unit and > 0))
        {
            offset = default;
            return false;
        }

        var nanoseconds = value.Nanoseconds * unit;
        offset.Seconds = (value.Seconds * unit) + (nanoseconds / TimeMath.NanosecondsPerSecond);
        offset.Nanoseconds = nanoseconds % TimeMath.NanosecondsPerSecond;
        offset = isNegative ? TimeMath.Negate(offset) : offset;
        return true;
    }

    /// <summary>Reads a moment: <c>2020-12-24T20:30:00Z</c>, with a fraction of a second or without, or <c>@1608841800</c>, seconds since
    /// 1970.</summary>
    public static bool TryReadMoment(ReadOnlySpan<byte> text, out TimeSpec moment)
    {
        if (DecimalText.TryTake(ref text, '@'))
        {
            var isNegative = DecimalText.TryTake(ref text, '-');
            var isRead = DecimalText.TryTake(ref text, out moment) && text.IsEmpty;
            moment = isNegative ? TimeMath.Negate(moment) : moment;
            return isRead;
        }

        return TryReadDate(text, out moment);
    }

    /// <summary>Reads a factor from 0 to 1000, with up to 6 digits behind the point: <c>2.5</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="speed">In millionths.</param>
    public static bool TryReadSpeed(ReadOnlySpan<byte> text, out long speed)
    {
        var isRead = DecimalText.TryTake(ref text, out var value) && text.IsEmpty;
        speed = Math.Min(value.Seconds, TimeMath.MaxSpeed) * TimeMath.RealSpeed;
        speed += value.Nanoseconds / 1_000;
        return isRead && value.Nanoseconds % 1_000 == 0 && speed <= TimeMath.MaxSpeed;
    }

    private static bool TryReadDate(ReadOnlySpan<byte> text, out TimeSpec moment)
    {
        moment = default;
        if (!DecimalText.TryTakeExactly(ref text, 4, out var year) || !DecimalText.TryTake(ref text, '-')
            || !DecimalText.TryTakeExactly(ref text, 2, out var month) || !DecimalText.TryTake(ref text, '-')
            || !DecimalText.TryTakeExactly(ref text, 2, out var day) || !DecimalText.TryTake(ref text, 'T')
            || !DecimalText.TryTakeExactly(ref text, 2, out var hour) || !DecimalText.TryTake(ref text, ':')
            || !DecimalText.TryTakeExactly(ref text, 2, out var minute) || !DecimalText.TryTake(ref text, ':')
            || text.Length < 3 || text[2] is not ((byte)'.' or (byte)'Z')
            || !DecimalText.TryTake(ref text, out var second) || !DecimalText.TryTake(ref text, 'Z') || !text.IsEmpty)
        {
            return false;
        }

        if (year == 0 || month is 0 or > 12 || day == 0 || day > DaysOf(year, month) || hour > 23 || minute > 59 || second.Seconds > 59)
        {
            return false;
        }

        moment.Seconds = (DaysSince1970(year, month, day) * SecondsPerDay) + (((hour * 60) + minute) * 60) + second.Seconds;
        moment.Nanoseconds = second.Nanoseconds;
        return true;
    }

    private static int SecondsOf(ReadOnlySpan<byte> unit) => unit switch
    {
        [] or [(byte)'s'] => 1,
        [(byte)'m'] => 60,
        [(byte)'h'] => 60 * 60,
        [(byte)'d'] => SecondsPerDay,
        _ => 0,
    };

    private static int DaysOf(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>In the Gregorian calendar. Years are counted from March, so that the day of a leap year is the last of one, and months
    /// of 30 and 31 days follow each other regularly from there.</summary>
    private static long DaysSince1970(int year, int month, int day)
    {
        const int DaysFromYear0To1970 = 719_468;
        var years = month <= 2 ? year - 1 : year;
        var months = month <= 2 ? month + 9 : month - 3;
        return (years * 365L) + (years / 4) - (years / 100) + (years / 400) + (((months * 153) + 2) / 5) + day - 1 - DaysFromYear0To1970;
    }
}
