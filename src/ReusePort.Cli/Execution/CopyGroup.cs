using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>Starts copies of the command and waits for them.</summary>
/// <remarks>
/// The thread that starts them also waits for them: the parent death signal is sent when the thread that started the child
/// ends (prctl(2), PR_SET_PDEATHSIG).
/// They are started with posix_spawn(3) and not with the Process class, which would convert the user's bytes to strings.
/// </remarks>
internal sealed unsafe class CopyGroup
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _running = [];

    private readonly CStringArray _path = new([Encoding.UTF8.GetBytes(Environment.ProcessPath!)]);
    private readonly CStringArray _environment = new(Libc.Environment());

    // The last signal that was forwarded, or 0: after one no copy is started.
    private int _signal;

    // Whether all are started; until then the terminal may have sent a signal before a copy existed.
    private volatile bool _isWhole;

    private CopyGroup()
    {
    }

    /// <summary>Starts copies of the command and waits for all of them.</summary>
    /// <param name="count">The number of copies.</param>
    /// <param name="argumentCount">The number of the last arguments of this process that are the user's.</param>
    /// <param name="prepare">What the thread that starts them does before; null for nothing.</param>
    /// <param name="started">What it does when they have been started; null for nothing.</param>
    /// <remarks>The signals that are forwarded are blocked in all threads (<see cref="ForwardedSignals.BlockInAllThreads"/>).</remarks>
    /// <returns>The first status that isn't 0, in the order in which the copies end; 128+n if signal n came before all were
    /// started and the started ones ignored it.</returns>
    /// <exception cref="CommandException">The system can't create another process; the running ones have been ended.</exception>
    public static int Run(int count, int argumentCount, Action<CopyGroup>? prepare = null, Action? started = null)
    {
        Signals.KeepChildren();
        var group = new CopyGroup();
        ForwardedSignals.Take(group.Forward);
        prepare?.Invoke(group);
        try
        {
            group._isWhole = group.StartAll(count, argumentCount);
            started?.Invoke();
            var status = group.WaitForAll();
            return status != 0 || group._isWhole ? status : ExitStatus.Signalled + group._signal;
        }
        catch (CommandException)
        {
            group.Forward(Signal.SIGTERM, isFromTerminal: false);
            _ = group.WaitForAll();
            throw;
        }
    }

    /// <summary>Whether a process is a copy that runs.</summary>
    public bool Has(int process)
    {
        lock (_lock)
        {
            return _running.Contains(process);
        }
    }

    /// <returns>Whether no signal came in the meantime.</returns>
    private bool StartAll(int count, int argumentCount)
    {
        // The first one is started alone: if the command can't be executed, that is reported once.
        using var report = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        var isStarted = Start(Arguments(argumentCount, (int)report.ClientSafePipeHandle.DangerousGetHandle()));

        // The pipe is closed when the copy executes the command; before that only a failure is written to it.
        report.DisposeLocalCopyOfClientHandle();
        if (!isStarted || HasFailed((int)report.SafePipeHandle.DangerousGetHandle()))
        {
            return isStarted;
        }

        var arguments = Arguments(argumentCount, report: -1);
        for (var i = 1; i < count; i++)
        {
            if (!Start(arguments))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Waits until the copy has executed the command or reported a failure.</summary>
    /// <remarks>A read of the stream would start a thread for sockets. If this thread is filtered (seccomp(2)), that one would be, too,
    /// and go on after it.</remarks>
    private static bool HasFailed(int report)
    {
        byte failure;
        nint length;
        while ((length = Libc.read(report, &failure, 1)) < 0 && Marshal.GetLastPInvokeError() == Errno.EINTR)
        {
        }

        return length > 0;
    }

    private bool Start(CStringArray arguments)
    {
        lock (_lock)
        {
            if (_signal != 0)
            {
                return false;
            }

            var error = Libc.posix_spawn(
                out var process, *_path.Pointer, null, null, arguments.Pointer, _environment.Pointer);
            return error == 0
                ? _running.Add(process)
                : throw new CommandException($"a copy can't be started: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    private void Forward(int signal, bool isFromTerminal)
    {
        lock (_lock)
        {
            _signal = signal;
            foreach (var process in _running)
            {
                if (!isFromTerminal || !_isWhole || Libc.getpgid(process) != Libc.getpgid(0))
                {
                    _ = Libc.kill(process, signal);
                }
            }
        }
    }

    private int WaitForAll()
    {
        var first = 0;
        while (_running.Count > 0)
        {
            var process = WaitForAny();
            lock (_lock)
            {
                // Reaped and removed from the table in one step: its process id may be reused right after.
                _ = Libc.waitpid(process, out var status, 0);

                // A child that this process had before it executed the tool is not a copy.
                if (_running.Remove(process) && first == 0)
                {
                    first = ExitStatusOf(status);
                }
            }
        }

        return first;
    }

    private static int WaitForAny()
    {
        SignalInformation ended;
        while (Libc.waitid(Libc.P_ALL, 0, &ended, Libc.WEXITED | Libc.WNOWAIT) != 0)
        {
            if (Marshal.GetLastPInvokeError() is not Errno.EINTR and var error)
            {
                throw new CommandException($"the copies can't be waited for: {Marshal.GetPInvokeErrorMessage(error)}");
            }
        }

        return ended.Process;
    }

    private static CStringArray Arguments(int argumentCount, int report)
    {
        var all = RawArguments.All();
        return new CStringArray([.. all[..^argumentCount], .. CopyRole.Words(report), .. all[^argumentCount..]]);
    }

    private static int ExitStatusOf(int waitStatus)
    {
        var signal = waitStatus & 0x7F;
        return signal == 0 ? (waitStatus >> 8) & 0xFF : ExitStatus.Signalled + signal;
    }
}
