namespace Hooks;

/// <summary><c>struct timespec</c>, a moment or a span of time: 16 bytes (timespec(3type)).</summary>
public struct TimeSpec
{
    /// <summary><c>tv_sec</c>: whole seconds, below zero before the clock's origin.</summary>
    public long Seconds;

    /// <summary><c>tv_nsec</c>: nanoseconds more, from 0 to 999,999,999.</summary>
    public long Nanoseconds;
}
