using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>Copies of the command, and this process, which waits for them.</summary>
/// <remarks>
/// All of them are started by the thread that also waits for them: the kernel kills a child that is tied to its parent
/// when the thread that started it ends (prctl(2), PR_SET_PDEATHSIG).
/// They are started by posix_spawn(3) and not by the Process class, which would take the user's bytes through strings.
/// </remarks>
internal sealed unsafe class CopyGroup
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _running = [];

    private readonly CStringArray _path = new([Encoding.UTF8.GetBytes(Environment.ProcessPath!)]);
    private readonly CStringArray _environment = new(Libc.Environment());

    // The signal that was passed on last, or 0: from then on no copy is started.
    private int _signal;

    // Whether all are started; until then the terminal may have sent a signal before a copy was there.
    private volatile bool _isWhole;

    private CopyGroup()
    {
    }

    /// <summary>Starts copies of the command and waits for all of them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="argumentCount">How many of this process's last arguments are the user's.</param>
    /// <returns>The first status that isn't 0, in the order in which the copies end; 128+n where signal n came before all
    /// were started and those that were took no notice.</returns>
    /// <exception cref="CommandException">The system has no room for another process; those that run have been ended.</exception>
    internal static int Run(int count, int argumentCount)
    {
        ForwardedSignals.BlockInAllThreads();
        Signals.KeepChildren();
        var group = new CopyGroup();
        ForwardedSignals.Take(group.Forward);
        try
        {
            group._isWhole = group.StartAll(count, argumentCount);
            var status = group.WaitForAll();
            return status != 0 || group._isWhole ? status : ExitStatus.Signalled + group._signal;
        }
        catch (CommandException)
        {
            group.Forward(Libc.SIGTERM, isFromTerminal: false);
            _ = group.WaitForAll();
            throw;
        }
    }

    /// <returns>Whether no signal came meanwhile.</returns>
    private bool StartAll(int count, int argumentCount)
    {
        // The first goes ahead: where the command can't be run, that is said once, and no other is started.
        using var report = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        var isStarted = Start(Arguments(argumentCount, (int)report.ClientSafePipeHandle.DangerousGetHandle()));

        // The pipe ends when the copy becomes the command; before that it only ever holds the news that it won't.
        report.DisposeLocalCopyOfClientHandle();
        if (!isStarted || report.ReadByte() >= 0)
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
                // Off the kernel's table and off ours in one step: its id may be another process's right after.
                _ = Libc.waitpid(process, out var status, 0);

                // A child that this process had before it became the tool is none of the copies.
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
            if (Marshal.GetLastPInvokeError() is not Libc.EINTR and var error)
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
