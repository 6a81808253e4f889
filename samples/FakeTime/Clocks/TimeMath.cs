using System.Runtime.CompilerServices;

namespace FakeTime.Clocks;

/// <summary>Exact arithmetic of times with nanoseconds. What a result can't hold becomes the nearest that it can.</summary>
/// <remarks>The nanoseconds of arguments and results are from 0 to 999,999,999, also of times below zero.</remarks>
internal static class TimeMath
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The speed of the real clocks: speeds are in millionths.</summary>
    public const long RealSpeed = 1_000_000;

    /// <summary>The highest speed: a second's nanoseconds multiplied by it still are a <c>long</c>.</summary>
    public const long MaxSpeed = 1_000 * RealSpeed;

    /// <summary>The sum.</summary>
    public static TimeSpec Add(TimeSpec left, TimeSpec right)
    {
        var nanoseconds = left.Nanoseconds + right.Nanoseconds;
        if (nanoseconds >= NanosecondsPerSecond)
        {
            nanoseconds -= NanosecondsPerSecond;
            if (right.Seconds < 0)
            {
                right.Seconds++;
            }
            else
            {
                left.Seconds = Add(left.Seconds, 1);
            }
        }

        return new TimeSpec { Seconds = Add(left.Seconds, right.Seconds), Nanoseconds = nanoseconds };
    }

    /// <summary>The difference.</summary>
    public static TimeSpec Subtract(TimeSpec left, TimeSpec right) => Add(left, Negate(right));

    /// <summary>The time with the other sign. The smallest one has none and becomes the largest.</summary>
    public static TimeSpec Negate(TimeSpec time) => time.Nanoseconds == 0
        ? new TimeSpec { Seconds = time.Seconds == long.MinValue ? long.MaxValue : -time.Seconds }
        : new TimeSpec { Seconds = ~time.Seconds, Nanoseconds = NanosecondsPerSecond - time.Nanoseconds };

    /// <summary>How far a clock of that speed moves in a span of real time; fractions of nanoseconds are dropped.</summary>
    public static TimeSpec Multiply(TimeSpec span, long speed)
    {
        if (span.Seconds < 0)
        {
            return Negate(Multiply(Negate(span), speed));
        }

        // Whole millions of seconds first, so that no product overflows before the result does.
        var parts = span.Seconds % RealSpeed * speed;
        var nanoseconds = (parts % RealSpeed * (NanosecondsPerSecond / RealSpeed)) + (span.Nanoseconds * speed / RealSpeed);
        return new TimeSpec
        {
            Seconds = Add(Add(Multiply(span.Seconds / RealSpeed, speed), parts / RealSpeed), nanoseconds / NanosecondsPerSecond),
            Nanoseconds = nanoseconds % NanosecondsPerSecond,
        };
    }

    /// <summary>The real time in which a clock of that speed, which isn't 0, moves by a span; fractions of nanoseconds are rounded
    /// up, so that nobody wakes early.</summary>
    public static TimeSpec Divide(TimeSpec span, long speed)
    {
        if (span.Seconds < 0)
        {
            return Negate(Divide(Negate(span), speed));
        }

        var millions = Multiply(span.Seconds / speed, RealSpeed);
        var parts = span.Seconds % speed * RealSpeed;
        var nanoseconds = ((parts % speed * NanosecondsPerSecond) + (span.Nanoseconds * RealSpeed) + speed - 1) / speed;
        return new TimeSpec
        {
            Seconds = Add(Add(millions, parts / speed), nanoseconds / NanosecondsPerSecond),
            Nanoseconds = nanoseconds % NanosecondsPerSecond,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Add(long left, long right)
    {
        var sum = left + right;
        return ((left ^ sum) & (right ^ sum)) >= 0 ? sum : left < 0 ? long.MinValue : long.MaxValue;
    }

    private static long Multiply(long left, long factor) =>
        factor != 0 && left > long.MaxValue / factor ? long.MaxValue : left * factor;
}
