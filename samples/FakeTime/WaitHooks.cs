using FakeTime.Clocks;

namespace FakeTime;

/// <summary>Waiting for another thread until a moment, which the program has read from its clock: in real time it may be years
/// away.</summary>
/// <remarks>All of them return at once, without reading the moment, if there is nothing to wait for.</remarks>
internal static unsafe partial class WaitHooks
{
    /// <summary>sem_timedwait(3).</summary>
    [Intercept("sem_timedwait")]
    private static partial int WaitForSemaphore(void* semaphore, TimeSpec* deadline)
    {
        TimeSpec real;
        return Next.WaitForSemaphore(semaphore, ToReal(Time.CLOCK_REALTIME, deadline, &real));
    }

    /// <summary>sem_clockwait(3).</summary>
    [Intercept("sem_clockwait")]
    private static partial int WaitForSemaphoreOn(void* semaphore, int clock, TimeSpec* deadline)
    {
        TimeSpec real;
        return Next.WaitForSemaphoreOn(semaphore, clock, ToReal(clock, deadline, &real));
    }

    /// <summary>pthread_mutex_timedlock(3).</summary>
    [Intercept("pthread_mutex_timedlock")]
    private static partial int WaitForMutex(void* mutex, TimeSpec* deadline)
    {
        TimeSpec real;
        return Next.WaitForMutex(mutex, ToReal(Time.CLOCK_REALTIME, deadline, &real));
    }

    /// <summary>pthread_mutex_clocklock(3).</summary>
    [Intercept("pthread_mutex_clocklock")]
    private static partial int WaitForMutexOn(void* mutex, int clock, TimeSpec* deadline)
    {
        TimeSpec real;
        return Next.WaitForMutexOn(mutex, clock, ToReal(clock, deadline, &real));
    }

    /// <summary>pthread_rwlock_timedrdlock(3).</summary>
    [Intercept("pthread_rwlock_timedrdlock")]
    private static partial int WaitToRead(void* rwlock, TimeSpec* deadline)
    {
        TimeSpec real;
        return Next.WaitToRead(rwlock, ToReal(Time.CLOCK_REALTIME, deadline, &real));
    }

    /// <summary>pthread_rwlock_timedwrlock(3).</summary>
    [Intercept("pthread_rwlock_timedwrlock")]
    private static partial int WaitToWrite(void* rwlock, TimeSpec* deadline)
    {
        TimeSpec real;
        return Next.WaitToWrite(rwlock, ToReal(Time.CLOCK_REALTIME, deadline, &real));
    }

    /// <summary>pthread_cond_timedwait(3): the clock is in the condition, whose layout is libc's own. Of the two that it can be, it is
    /// taken to be the one whose time is nearer to the deadline.</summary>
    [Intercept("pthread_cond_timedwait")]
    private static partial int WaitForCondition(void* condition, void* mutex, TimeSpec* deadline)
    {
        if (!FakeClock.ChangesDates || !TimeArgument.TryRead(deadline, out var fake))
        {
            return Next.WaitForCondition(condition, mutex, deadline);
        }

        var clock = Distance(fake, ClockHooks.Now(Time.CLOCK_REALTIME)) <= Distance(fake, ClockHooks.Now(Time.CLOCK_MONOTONIC))
            ? Time.CLOCK_REALTIME
            : Time.CLOCK_MONOTONIC;
        var real = FakeClock.ToReal(clock, fake);
        return Next.WaitForCondition(condition, mutex, &real);
    }

    /// <summary>pthread_cond_clockwait(3).</summary>
    [Intercept("pthread_cond_clockwait")]
    private static partial int WaitForConditionOn(void* condition, void* mutex, int clock, TimeSpec* deadline)
    {
        TimeSpec real;
        return Next.WaitForConditionOn(condition, mutex, clock, ToReal(clock, deadline, &real));
    }

    /// <summary>The moment on the real clock.</summary>
    /// <returns>Where it was written, or what the program passed, if there is nothing to change.</returns>
    private static TimeSpec* ToReal(int clock, TimeSpec* deadline, TimeSpec* real)
    {
        if (!FakeClock.ChangesDates || !TimeArgument.TryRead(deadline, out var fake))
        {
            return deadline;
        }

        *real = FakeClock.ToReal(clock, fake);
        return real;
    }

    /// <summary>The seconds between two times that are not below zero.</summary>
    private static long Distance(TimeSpec left, TimeSpec right)
    {
        var seconds = TimeMath.Subtract(left, right).Seconds;
        return seconds < 0 ? -(seconds + 1) : seconds;
    }
}
