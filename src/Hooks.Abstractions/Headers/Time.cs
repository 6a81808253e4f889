namespace Hooks;

/// <summary>Constants of <c>&lt;time.h&gt;</c>: clocks (clock_gettime(2)) and a flag of clock_nanosleep(2).</summary>
/// <remarks>The values are those of x64 and arm64 Linux.</remarks>
public static class Time
{
    /// <summary>The time since 1970.</summary>
    public const int CLOCK_REALTIME = 0;

    /// <summary>The time since a moment in the past, without jumps and without the time that the machine was suspended.</summary>
    public const int CLOCK_MONOTONIC = 1;

    /// <summary>CLOCK_MONOTONIC as the hardware counts, never slewed.</summary>
    public const int CLOCK_MONOTONIC_RAW = 4;

    /// <summary>CLOCK_REALTIME as of the last tick.</summary>
    public const int CLOCK_REALTIME_COARSE = 5;

    /// <summary>CLOCK_MONOTONIC as of the last tick.</summary>
    public const int CLOCK_MONOTONIC_COARSE = 6;

    /// <summary>CLOCK_MONOTONIC with the time that the machine was suspended.</summary>
    public const int CLOCK_BOOTTIME = 7;

    /// <summary>CLOCK_REALTIME, with timers that wake the machine.</summary>
    public const int CLOCK_REALTIME_ALARM = 8;

    /// <summary>CLOCK_BOOTTIME, with timers that wake the machine.</summary>
    public const int CLOCK_BOOTTIME_ALARM = 9;

    /// <summary>CLOCK_REALTIME without leap seconds.</summary>
    public const int CLOCK_TAI = 11;

    /// <summary>The time that is passed is a moment on the clock and not a span.</summary>
    public const int TIMER_ABSTIME = 1;
}
