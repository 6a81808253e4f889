using System.IO.Pipes;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Execution;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>Runs copies of the command whose system calls are watched.</summary>
/// <remarks>A filter is a thread's, and the processes' that it starts. So a thread of its own sets it and starts the copies, and this
/// one, which is not filtered, answers.</remarks>
internal sealed class WatchedGroup
{
    private readonly TaskCompletionSource<BindListener?> _installed = new();
    private readonly AnonymousPipeServerStream _end = new(PipeDirection.In);
    private CopyGroup? _copies;
    private int _status;
    private CommandException? _failure;

    private WatchedGroup()
    {
    }

    /// <summary>Starts copies of the command and waits for all of them.</summary>
    /// <param name="count">The number of copies.</param>
    /// <param name="argumentCount">The number of the last arguments of this process that are the user's.</param>
    /// <param name="plan">What is watched.</param>
    /// <param name="refused">Called if the kernel doesn't let them be watched; null if that is an error.</param>
    /// <returns>The status, as that of <see cref="CopyGroup.Run"/>.</returns>
    /// <exception cref="CommandException">They can't be started, or not be watched.</exception>
    public static int Run(int count, int argumentCount, WatchPlan plan, Action<string>? refused)
    {
        var group = new WatchedGroup();
        var origin = new WatchOrigin(Libc.getsid(0), plan.Reach);
        var processes = new WatchedProcesses(origin.Session, HasChildren() ? WatchedProcesses.FindDescendants() : []);
        var thread = new Thread(() => group.RunCopies(count, argumentCount, plan.Calls, refused));
        thread.Start();

        using var listener = group._installed.Task.GetAwaiter().GetResult();
        var supervisor = listener is null ? null : new BindSupervisor(
            listener, plan.Rules!, plan.Reach, new WatchedEnd(processes, EndCopies, process => group._copies!.Has(process)));
        Standby? standby = null;
        supervisor?.Run((int)group._end.SafePipeHandle.DangerousGetHandle(), () => standby = Standby.Start(listener!, argumentCount, origin));

        thread.Join();
        if (listener is null || listener.IsAtEnd)
        {
            standby?.Join();
        }
        else if (standby is not { IsRunning: true })
        {
            _ = Standby.Start(listener, argumentCount, origin);
        }

        return supervisor is { HasRefused: true } ? ExitStatus.NotReached
            : group._failure is null ? group._status
            : throw group._failure;
    }

    private static unsafe bool HasChildren()
    {
        SignalInformation ended;
        return Libc.waitid(Libc.P_ALL, 0, &ended, Libc.WEXITED | Libc.WNOWAIT | Libc.WNOHANG) == 0;
    }

    // The signal is forwarded, and no other copy is started.
    private static void EndCopies() => _ = Libc.kill(Environment.ProcessId, Signal.SIGTERM);

    private void RunCopies(int count, int argumentCount, WatchedCalls calls, Action<string>? refused)
    {
        try
        {
            _status = CopyGroup.Run(count, argumentCount, Prepare, TellStarted);
        }
        catch (CommandException failure)
        {
            _failure = failure;
            _ = _installed.TrySetResult(null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // As when no more descriptors can be had.
            _failure = new CommandException(failure.Message);
            _ = _installed.TrySetResult(null);
        }

        _end.ClientSafePipeHandle.Dispose();

        void Prepare(CopyGroup copies)
        {
            _copies = copies;
            _installed.SetResult(Watch(calls, refused));
        }
    }

    private unsafe void TellStarted()
    {
        byte any = 0;
        _ = Libc.write((int)_end.ClientSafePipeHandle.DangerousGetHandle(), &any, 1);
    }

    private static BindListener? Watch(WatchedCalls calls, Action<string>? refused)
    {
        try
        {
            return new BindListener(BindFilter.Install(calls), CallInProgress.Create());
        }
        catch (CommandException refusal) when (refused is not null)
        {
            refused(refusal.Message);
            return null;
        }
    }
}
