namespace Hooks;

/// <summary><c>struct timeval</c>, a moment or a span of time: 16 bytes (timeval(3type)).</summary>
public struct TimeVal
{
    /// <summary><c>tv_sec</c>: whole seconds, below zero before the clock's origin.</summary>
    public long Seconds;

    /// <summary><c>tv_usec</c>: microseconds more, from 0 to 999,999.</summary>
    public long Microseconds;
}
