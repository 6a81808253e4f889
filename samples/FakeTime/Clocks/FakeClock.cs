using System.Runtime.CompilerServices;

namespace FakeTime.Clocks;

/// <summary>How the clocks that the program sees follow the real ones.</summary>
/// <remarks>The clocks of the calendar, CLOCK_REALTIME and its variants, show <c>fake start + (real - real start) x speed</c>. The
/// monotonic clocks have no date to change: they show <c>real x speed</c>, or the real time if the calendar stands still. Those of
/// processor time are never changed.</remarks>
internal static unsafe class FakeClock
{
    private const uint CalendarClocks =
        (1u << Time.CLOCK_REALTIME) | (1u << Time.CLOCK_REALTIME_COARSE) | (1u << Time.CLOCK_REALTIME_ALARM) | (1u << Time.CLOCK_TAI);

    private const uint MonotonicClocks =
        (1u << Time.CLOCK_MONOTONIC) | (1u << Time.CLOCK_MONOTONIC_RAW) | (1u << Time.CLOCK_MONOTONIC_COARSE)
        | (1u << Time.CLOCK_BOOTTIME) | (1u << Time.CLOCK_BOOTTIME_ALARM);

    private static TimeSpec s_realStart;
    private static TimeSpec s_fakeStart;
    private static TimeSpec s_offset;
    private static long s_speed = TimeMath.RealSpeed;
    private static uint s_calendarClocks;
    private static uint s_monotonicClocks;

    /// <summary>Whether dates are changed at all.</summary>
    public static bool ChangesDates => s_calendarClocks != 0;

    /// <summary>Whether spans of time are: to sleep takes less or more.</summary>
    public static bool ChangesSpans => s_monotonicClocks != 0;

    /// <summary>Whether a clock is one of time that passes, and not of processor time.</summary>
    public static bool Counts(int clock) => IsIn(clock, CalendarClocks | MonotonicClocks);

    /// <summary>Sets the clocks.</summary>
    /// <param name="realStart">A moment in real time.</param>
    /// <param name="fakeStart">What the calendar shows at that moment.</param>
    /// <param name="speed">In millionths, from 0 to <see cref="TimeMath.MaxSpeed"/>.</param>
    public static void Set(TimeSpec realStart, TimeSpec fakeStart, long speed)
    {
        s_realStart = realStart;
        s_fakeStart = fakeStart;
        s_offset = TimeMath.Subtract(fakeStart, realStart);
        s_speed = speed;
        s_calendarClocks = CalendarClocks;
        s_monotonicClocks = speed is 0 or TimeMath.RealSpeed ? 0 : MonotonicClocks;
    }

    /// <summary>Replaces what a clock showed by what the program is to see.</summary>
    public static void Change(int clock, TimeSpec* time)
    {
        if (IsIn(clock, s_calendarClocks))
        {
            *time = ToFakeDate(*time);
        }
        else if (IsIn(clock, s_monotonicClocks))
        {
            *time = TimeMath.Multiply(*time, s_speed);
        }
    }

    /// <summary>What the calendar shows at a moment in real time.</summary>
    public static TimeSpec ToFakeDate(TimeSpec real) => s_speed == TimeMath.RealSpeed
        ? TimeMath.Add(real, s_offset)
        : TimeMath.Add(s_fakeStart, TimeMath.Multiply(TimeMath.Subtract(real, s_realStart), s_speed));

    /// <summary>When a clock that the program sees shows a time, on the real clock.</summary>
    /// <returns>At least 0: the kernel has no moment before it, and refuses it as a deadline. While the calendar stands still, a time
    /// that it has reached is 0, and every other one is never.</returns>
    public static TimeSpec ToReal(int clock, TimeSpec fake)
    {
        if (IsIn(clock, s_monotonicClocks))
        {
            return NotBelowZero(TimeMath.Divide(fake, s_speed));
        }

        if (!IsIn(clock, s_calendarClocks))
        {
            return fake;
        }

        var span = TimeMath.Subtract(fake, s_fakeStart);
        if (s_speed == 0)
        {
            return new TimeSpec { Seconds = span.Seconds < 0 || (span.Seconds | span.Nanoseconds) == 0 ? 0 : long.MaxValue };
        }

        return NotBelowZero(TimeMath.Add(s_realStart, s_speed == TimeMath.RealSpeed ? span : TimeMath.Divide(span, s_speed)));
    }

    /// <summary>The real time that a span on the program's clocks takes.</summary>
    public static TimeSpec ToRealSpan(TimeSpec fake) => TimeMath.Divide(fake, s_speed);

    /// <summary>The span on the program's clocks that a real one is.</summary>
    public static TimeSpec ToFakeSpan(TimeSpec real) => TimeMath.Multiply(real, s_speed);

    private static TimeSpec NotBelowZero(TimeSpec time) => time.Seconds < 0 ? default : time;

    /// <summary>The numbers of clocks of processor time are above these or below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIn(int clock, uint clocks) => (uint)clock <= Time.CLOCK_TAI && ((clocks >> clock) & 1) != 0;
}
