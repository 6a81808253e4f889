using System;

namespace FakeTime.Clocks;

/// <summary>A time that the program passes, where the pointer may be anything.</summary>
internal static unsafe class TimeArgument
{
    /// <summary>Copies a time.</summary>
    /// <returns>Whether it can be read and is one: what isn't, the next function is to refuse.</returns>
    public static bool TryRead(TimeSpec* argument, out TimeSpec time)
    {
        if (CallerMemory.IsOnStackPage(argument, (nuint)sizeof(TimeSpec)))
        {
            time = *argument;
        }
        else
        {
            TimeSpec copy;
            if (!CallerMemory.TryRead(argument, new Span<byte>(&copy, sizeof(TimeSpec))))
            {
                time = default;
                return false;
            }

            time = copy;
        }

        return time.Seconds >= 0 && (ulong)time.Nanoseconds < TimeMath.NanosecondsPerSecond;
    }
}
