using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>Ends the watched processes, as a service manager ends a service: SIGTERM to all, and SIGKILL a while later to who is left.</summary>
/// <param name="processes">Finds them.</param>
/// <param name="endCopies">Ends the copies, which have a parent that waits for them.</param>
/// <param name="isCopy">Whether a process is one of those.</param>
internal sealed class WatchedEnd(WatchedProcesses processes, Action endCopies, Func<int, bool> isCopy)
{
    private const int GraceInMilliseconds = 5000;
    private const int PauseInMilliseconds = 50;

    private long _killsAt;

    /// <summary>Whether they are being ended.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>How long poll(2) may wait.</summary>
    public int Timeout => HasBegun ? (int)Math.Max(0, _killsAt - Environment.TickCount64) : -1;

    /// <summary>Begins.</summary>
    /// <param name="process">One of them; null if it has ended.</param>
    public void Begin(ProcessIdentity? process)
    {
        HasBegun = true;
        _killsAt = Environment.TickCount64 + GraceInMilliseconds;
        if (process is { } known)
        {
            processes.Add(known);
        }

        // From now on what is left behind is still found: it becomes a child of this process. So would a stranger.
        if (!processes.HasStrangers)
        {
            _ = Libc.prctl(Libc.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        }

        endCopies();
        foreach (var other in processes.Find())
        {
            if (!isCopy(other.Number))
            {
                ProcessDescriptor.Send(other, Signal.SIGTERM);
            }
        }
    }

    /// <summary>Kills who is left, if it is time.</summary>
    public void Go()
    {
        if (!HasBegun || Environment.TickCount64 < _killsAt)
        {
            return;
        }

        _killsAt = Environment.TickCount64 + PauseInMilliseconds;
        var left = processes.Find();
        foreach (var process in left)
        {
            ProcessDescriptor.Send(process, Signal.SIGKILL);
        }

        HasBegun = left.Count > 0;
    }
}
