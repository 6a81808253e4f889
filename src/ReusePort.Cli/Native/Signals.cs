namespace ReusePort.Cli.Native;

/// <summary>Signal dispositions and masks (signal(7)): the command must not inherit those of the .NET runtime.</summary>
internal static unsafe class Signals
{
    /// <summary>The signals that are forwarded to copies.</summary>
    public static ReadOnlySpan<int> Forwarded => [Signal.SIGHUP, Signal.SIGINT, Signal.SIGTERM];

    /// <summary>The same, a bit for each.</summary>
    public static ulong ForwardedSet
    {
        get
        {
            var set = 0ul;
            foreach (var signal in Forwarded)
            {
                set |= KernelSignals.Bit(signal);
            }

            return set;
        }
    }

    /// <summary>Resets the runtime's handlers of the signals that end a program.</summary>
    /// <remarks>The runtime records such a signal and acts on it later, in another thread. By then this process may have executed
    /// the command, and the signal would be lost.</remarks>
    public static void ResetRuntimeHandlers()
    {
        foreach (var signal in (ReadOnlySpan<int>)[Signal.SIGHUP, Signal.SIGINT, Signal.SIGQUIT, Signal.SIGTERM])
        {
            if (Disposition(signal) != Signal.SIG_IGN)
            {
                _ = Libc.signal(signal, Signal.SIG_DFL);
            }
        }
    }

    /// <summary>Restores the dispositions and the mask that the command expects.</summary>
    /// <param name="inherited">Those that the tool was started with; null if they are unknown.</param>
    /// <remarks>The kernel resets handlers, but ignored signals stay ignored (execve(2)). If what was before the runtime is unknown,
    /// SIGPIPE, which it ignores, gets its default action, as nearly every program has it; that SIGTERM was ignored is lost.</remarks>
    public static void Restore(InheritedSignals? inherited)
    {
        if (inherited is null)
        {
            _ = Libc.signal(Signal.SIGPIPE, Signal.SIG_DFL);
            return;
        }

        // Those that are forwarded to copies are blocked and unblocked on purpose.
        inherited.Restore(unchanged: ForwardedSet);
    }

    /// <summary>Makes the kernel keep the statuses of children: it discards them if SIGCHLD is ignored (wait(2)).</summary>
    public static void KeepChildren()
    {
        if (Disposition(Signal.SIGCHLD) == Signal.SIG_IGN)
        {
            _ = Libc.signal(Signal.SIGCHLD, Signal.SIG_DFL);
        }
    }

    /// <summary>Blocks the forwarded signals in this thread and in the threads and processes that it starts.</summary>
    /// <returns>Whether they were already blocked.</returns>
    public static bool BlockForwarded()
    {
        var set = SetOf(Forwarded);
        SignalSet previous;
        _ = Libc.pthread_sigmask(Signal.SIG_BLOCK, &set, &previous);
        foreach (var signal in Forwarded)
        {
            if (Libc.sigismember(&previous, signal) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Unblocks the forwarded signals in this thread.</summary>
    public static void UnblockForwarded()
    {
        var set = SetOf(Forwarded);
        _ = Libc.pthread_sigmask(Signal.SIG_UNBLOCK, &set, null);
    }

    /// <summary>Waits for one of the forwarded signals, all of which are blocked.</summary>
    /// <param name="isFromTerminal">Whether the kernel sent it to the foreground processes of the terminal, and not another
    /// process.</param>
    /// <returns>Its number. It is not a signal that nohup(1) or a shell made this process ignore: its copies ignore that too.</returns>
    public static int WaitForForwarded(out bool isFromTerminal)
    {
        var set = SetOf(Forwarded);
        foreach (var signal in Forwarded)
        {
            if (Disposition(signal) == Signal.SIG_IGN)
            {
                _ = Libc.sigdelset(&set, signal);
            }
        }

        SignalInformation information;
        int received;
        do
        {
            received = Libc.sigwaitinfo(&set, &information);
        }
        while (received < 0);

        isFromTerminal = information.Code == Signal.SI_KERNEL;
        return received;
    }

    private static nint Disposition(int signal)
    {
        SignalAction action;
        return Libc.sigaction(signal, null, &action) == 0 ? action.Handler : Signal.SIG_DFL;
    }

    private static SignalSet SetOf(ReadOnlySpan<int> signals)
    {
        SignalSet set;
        _ = Libc.sigemptyset(&set);
        foreach (var signal in signals)
        {
            _ = Libc.sigaddset(&set, signal);
        }

        return set;
    }
}
