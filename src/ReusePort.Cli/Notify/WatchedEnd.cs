using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>Ends the watched processes, as a service manager ends a service: SIGTERM to all, and SIGKILL a while later to who is left.</summary>
/// <param name="endCopies">Ends the copies, which have a parent that waits for them.</param>
internal sealed class WatchedEnd(Action endCopies)
{
    private const int GraceInMilliseconds = 5000;
    private const int PauseInMilliseconds = 50;

    private int _process;
    private long _killsAt;

    /// <summary>Whether they are being ended.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>How long poll(2) may wait.</summary>
    public int Timeout => HasBegun ? (int)Math.Max(0, _killsAt - Environment.TickCount64) : -1;

    /// <summary>Begins.</summary>
    /// <param name="process">One of them.</param>
    public void Begin(int process)
    {
        HasBegun = true;
        _process = process;
        _killsAt = Environment.TickCount64 + GraceInMilliseconds;

        // From now on what is left behind is still found: it becomes a child of this process.
        _ = Libc.prctl(Libc.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        endCopies();
        foreach (var (other, isChild) in WatchedProcesses.Find(process))
        {
            if (!isChild)
            {
                _ = Libc.kill(other, Signal.SIGTERM);
            }
        }
    }

    /// <summary>Kills who is left, if it is time.</summary>
    /// <returns>Whether nobody is left that can be found.</returns>
    public bool Go()
    {
        if (!HasBegun || Environment.TickCount64 < _killsAt)
        {
            return false;
        }

        _killsAt = Environment.TickCount64 + PauseInMilliseconds;
        var left = WatchedProcesses.Find(_process);
        foreach (var (process, _) in left)
        {
            _ = Libc.kill(process, Signal.SIGKILL);
        }

        HasBegun = left.Count > 0;
        return left.Count == 0;
    }
}
