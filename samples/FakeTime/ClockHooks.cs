using FakeTime.Clocks;
using FakeTime.Configuration;

namespace FakeTime;

/// <summary>What time it is.</summary>
/// <remarks>The next function is called first. Where it has written a time, the memory is there; where it fails or crashes (a bad
/// pointer, which these functions don't let the kernel check), it does so as ever.</remarks>
internal static unsafe partial class ClockHooks
{
    /// <summary>The base of timespec_get for the calendar (C11).</summary>
    private const int TIME_UTC = 1;

    /// <summary>Reads the variables, and the real time, which they may be relative to.</summary>
    [HookInitializer]
    public static void Start()
    {
        TimeSpec now;
        if (Settings.TryRead(out var settings) && Next.ClockGetTime(Time.CLOCK_REALTIME, &now) == 0)
        {
            var realStart = settings.Since ?? now;
            FakeClock.Set(realStart, settings.Start ?? TimeMath.Add(realStart, settings.Offset), settings.Speed);
        }
    }

    /// <summary>clock_gettime(2).</summary>
    [Intercept("clock_gettime")]
    private static partial int ClockGetTime(int clock, TimeSpec* time)
    {
        var result = Next.ClockGetTime(clock, time);
        if (result == 0)
        {
            FakeClock.Change(clock, time);
        }

        return result;
    }

    /// <summary>gettimeofday(2): the time may be null.</summary>
    [Intercept("gettimeofday")]
    private static partial int GetTimeOfDay(TimeVal* time, void* zone)
    {
        const long NanosecondsPerMicrosecond = 1_000;
        var result = Next.GetTimeOfDay(time, zone);
        if (result == 0 && time != null && FakeClock.ChangesDates)
        {
            var fake = FakeClock.ToFakeDate(new TimeSpec { Seconds = time->Seconds, Nanoseconds = time->Microseconds * NanosecondsPerMicrosecond });
            *time = new TimeVal { Seconds = fake.Seconds, Microseconds = fake.Nanoseconds / NanosecondsPerMicrosecond };
        }

        return result;
    }

    /// <summary>time(2): the pointer may be null. It has whole seconds, which an offset of half a second would be lost in, so the time
    /// comes from the clock.</summary>
    [Intercept("time")]
    private static partial long GetTime(long* seconds)
    {
        if (!FakeClock.ChangesDates)
        {
            return Next.GetTime(seconds);
        }

        TimeSpec now;
        if (Next.ClockGetTime(Time.CLOCK_REALTIME, &now) != 0)
        {
            return -1;
        }

        var fake = FakeClock.ToFakeDate(now).Seconds;
        if (seconds != null)
        {
            *seconds = fake;
        }

        return fake;
    }

    /// <summary>timespec_get(3), which asks the kernel without clock_gettime. Other bases than TIME_UTC fail, or are those of other
    /// clocks.</summary>
    [Intercept("timespec_get")]
    private static partial int GetTimeSpec(TimeSpec* time, int timeBase)
    {
        var result = Next.GetTimeSpec(time, timeBase);
        if (result == TIME_UTC)
        {
            FakeClock.Change(Time.CLOCK_REALTIME, time);
        }

        return result;
    }

    /// <summary>What a clock shows the program.</summary>
    internal static TimeSpec Now(int clock)
    {
        using var errno = Errno.Preserve();
        TimeSpec now = default;
        _ = ClockGetTime(clock, &now);
        return now;
    }
}
