namespace ReusePort.Cli.Native;

/// <summary>What becomes of signals (signal(7)): a process that is to be another must not leave that one the runtime's
/// settings.</summary>
internal static unsafe class Signals
{
    /// <summary>The signals that are passed on to copies.</summary>
    internal static ReadOnlySpan<int> Forwarded => [Libc.SIGHUP, Libc.SIGINT, Libc.SIGTERM];

    /// <summary>Takes the signals that end a program away from the runtime.</summary>
    /// <remarks>The runtime only notes such a signal and acts on it later, in another thread. By then this process may be
    /// the command, and the signal would be lost.</remarks>
    internal static void ResetRuntimeHandlers()
    {
        foreach (var signal in (ReadOnlySpan<int>)[Libc.SIGHUP, Libc.SIGINT, Libc.SIGQUIT, Libc.SIGTERM])
        {
            if (Disposition(signal) != Libc.SIG_IGN)
            {
                _ = Libc.signal(signal, Libc.SIG_DFL);
            }
        }
    }

    /// <summary>Makes the signals what the command expects.</summary>
    /// <remarks>The kernel resets handlers, but what is ignored stays ignored (execve(2)). The runtime ignores SIGPIPE and
    /// keeps no note of what it was before; the default is what a program gets nearly everywhere. In the same way it
    /// forgets that SIGTERM was ignored. What else is ignored was so when this process started, by nohup(1) for one, and
    /// stays.</remarks>
    internal static void RestoreSigpipe() => _ = Libc.signal(Libc.SIGPIPE, Libc.SIG_DFL);

    /// <summary>Makes the kernel keep the statuses of children: where SIGCHLD is ignored, it drops them (wait(2)).</summary>
    internal static void KeepChildren()
    {
        if (Disposition(Libc.SIGCHLD) == Libc.SIG_IGN)
        {
            _ = Libc.signal(Libc.SIGCHLD, Libc.SIG_DFL);
        }
    }

    /// <summary>Holds the forwarded signals back from this thread, and from what it starts.</summary>
    /// <returns>Whether they were held back already.</returns>
    internal static bool BlockForwarded()
    {
        var set = SetOf(Forwarded);
        SignalSet previous;
        _ = Libc.pthread_sigmask(Libc.SIG_BLOCK, &set, &previous);
        foreach (var signal in Forwarded)
        {
            if (Libc.sigismember(&previous, signal) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lets the forwarded signals through to this thread.</summary>
    internal static void UnblockForwarded()
    {
        var set = SetOf(Forwarded);
        _ = Libc.pthread_sigmask(Libc.SIG_UNBLOCK, &set, null);
    }

    /// <summary>Waits for one of the forwarded signals, all of which are held back.</summary>
    /// <param name="isFromTerminal">Whether the kernel sent it, to every process that the terminal has in the foreground,
    /// and not some process.</param>
    /// <returns>Its number. It is none that nohup(1) or a shell made this process ignore: its copies ignore that too.</returns>
    internal static int WaitForForwarded(out bool isFromTerminal)
    {
        var set = SetOf(Forwarded);
        foreach (var signal in Forwarded)
        {
            if (Disposition(signal) == Libc.SIG_IGN)
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

        isFromTerminal = information.Code == Libc.SI_KERNEL;
        return received;
    }

    private static nint Disposition(int signal)
    {
        SignalAction action;
        return Libc.sigaction(signal, null, &action) == 0 ? action.Handler : Libc.SIG_DFL;
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
