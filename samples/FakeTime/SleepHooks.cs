using FakeTime.Clocks;

namespace FakeTime;

/// <summary>Sleeping until a time that the program's clocks show.</summary>
internal static unsafe partial class SleepHooks
{
    /// <summary>nanosleep(2).</summary>
    [Intercept("nanosleep")]
    private static partial int NanoSleep(TimeSpec* span, TimeSpec* rest)
    {
        if (!FakeClock.ChangesSpans || !TimeArgument.TryRead(span, out var fake))
        {
            return Next.NanoSleep(span, rest);
        }

        var real = FakeClock.ToRealSpan(fake);
        var result = Next.NanoSleep(&real, rest);
        return result == -1 && Errno.Value == Errno.EINTR ? WithFakeRest(result, rest) : result;
    }

    /// <summary>clock_nanosleep(2), which returns the error number.</summary>
    [Intercept("clock_nanosleep")]
    private static partial int ClockNanoSleep(int clock, int flags, TimeSpec* time, TimeSpec* rest)
    {
        var isMoment = (flags & Time.TIMER_ABSTIME) != 0;
        if (!(isMoment ? FakeClock.ChangesDates : FakeClock.ChangesSpans) || !TimeArgument.TryRead(time, out var fake))
        {
            return Next.ClockNanoSleep(clock, flags, time, rest);
        }

        // Sleeping on a clock of processor time takes what it takes.
        var real = isMoment ? FakeClock.ToReal(clock, fake) : FakeClock.Counts(clock) ? FakeClock.ToRealSpan(fake) : fake;
        var result = Next.ClockNanoSleep(clock, flags, &real, rest);
        return result == Errno.EINTR && !isMoment && FakeClock.Counts(clock) ? WithFakeRest(result, rest) : result;
    }

    /// <summary>sleep(3): what remains is in whole seconds, rounded to the nearest as glibc does.</summary>
    [Intercept("sleep")]
    private static partial uint Sleep(uint seconds)
    {
        if (!FakeClock.ChangesSpans)
        {
            return Next.Sleep(seconds);
        }

        TimeSpec rest = default;
        var real = FakeClock.ToRealSpan(new TimeSpec { Seconds = seconds });
        if (Next.NanoSleep(&real, &rest) == 0)
        {
            return 0;
        }

        var fake = FakeClock.ToFakeSpan(rest);
        return (uint)fake.Seconds + (fake.Nanoseconds >= TimeMath.NanosecondsPerSecond / 2 ? 1u : 0u);
    }

    /// <summary>usleep(3), in microseconds.</summary>
    [Intercept("usleep")]
    private static partial int MicroSleep(uint microseconds)
    {
        if (!FakeClock.ChangesSpans)
        {
            return Next.MicroSleep(microseconds);
        }

        var real = FakeClock.ToRealSpan(new TimeSpec { Seconds = microseconds / 1_000_000, Nanoseconds = microseconds % 1_000_000 * 1_000L });
        return Next.NanoSleep(&real, null);
    }

    /// <summary>The kernel has written what remains of the real time.</summary>
    private static int WithFakeRest(int result, TimeSpec* rest)
    {
        if (rest != null)
        {
            *rest = FakeClock.ToFakeSpan(*rest);
        }

        return result;
    }
}
