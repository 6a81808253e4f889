namespace Hooks;

/// <summary>Keeps from a thread what write(2) may do to it besides its result: SIGPIPE, which ends a process that doesn't
/// expect it, and cancellation (pthread_cancel(3)) in the middle of a function that is no cancellation point.</summary>
/// <remarks>What it asks libc for is async-signal-safe, in glibc and in musl.</remarks>
internal unsafe ref struct WriteGuard
{
    private const int Block = 0; // SIG_BLOCK
    private const int Replace = 2; // SIG_SETMASK
    private const int Disable = 1; // PTHREAD_CANCEL_DISABLE

    /// <summary>SIGPIPE, number 13, in the first word of a sigset_t.</summary>
    private const ulong Pipe = 1UL << 12;

    /// <summary>A sigset_t of libc has 128 bytes; the kernel reads and writes eight.</summary>
    private const int Words = 16;

    private fixed ulong _before[Words];
    private int _cancellation;
    private bool _isBlocked;

    /// <summary>Begins.</summary>
    /// <returns>Whether SIGPIPE can't arrive now; if not, don't write.</returns>
    internal bool Begin()
    {
        int cancellation;
        LogFunctions.SetCancellation(Disable, &cancellation);
        _cancellation = cancellation;

        var pipe = stackalloc ulong[Words];
        SetToPipe(pipe);
        fixed (ulong* before = _before)
        {
            _isBlocked = LogFunctions.BlockSignals(Block, pipe, before) == 0;
        }

        return _isBlocked;
    }

    /// <summary>Ends.</summary>
    /// <param name="isBroken">Whether a write failed with EPIPE, and SIGPIPE waits therefore.</param>
    internal void End(bool isBroken)
    {
        // Where the program itself had it blocked, one may have been waiting before, and two are as one: it stays.
        if (isBroken && (_before[0] & Pipe) == 0)
        {
            var pipe = stackalloc ulong[Words];
            SetToPipe(pipe);
            var noTime = stackalloc long[2];
            noTime[0] = noTime[1] = 0;
            LogFunctions.TakeSignal(pipe, noTime);
        }

        fixed (ulong* before = _before)
        {
            _ = _isBlocked ? LogFunctions.BlockSignals(Replace, before, null) : 0;
        }

        int ignored;
        LogFunctions.SetCancellation(_cancellation, &ignored);
    }

    private static void SetToPipe(ulong* signals)
    {
        for (var i = 1; i < Words; i++)
        {
            signals[i] = 0;
        }

        signals[0] = Pipe;
    }
}
