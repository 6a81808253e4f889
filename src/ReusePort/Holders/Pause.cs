using Hooks;
using ReusePort.Programs;

namespace ReusePort.Holders;

/// <summary>Waits for another process that begins at the same moment.</summary>
internal static unsafe class Pause
{
    /// <summary>How often a port is looked at again. The pauses are 0.25, 0.5, 1, 2 and 4 milliseconds long.</summary>
    public const int MaxCount = 5;

    /// <summary>Sleeps (nanosleep(2)); a signal handler ends it early.</summary>
    /// <param name="number">The number of the pause, from 0; each is twice as long as the one before.</param>
    public static void Take(int number)
    {
        const long First = 250_000;
        var time = stackalloc long[2];
        time[0] = 0;
        time[1] = First << number;
        _ = SystemCall.Invoke(KernelNumber.Sleep, (nint)time);
    }
}
