using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>The role of a process that <see cref="CopyGroup"/> started: to execute one copy of the command.</summary>
/// <remarks>Managed code can't run between fork and exec. So each copy starts as this tool, with two words before the user's
/// arguments that give its role, and sets its parent death signal before it executes the command.</remarks>
internal sealed class CopyRole
{
    private const string Word = "--copy-of";

    private readonly int _parent;
    private readonly SafeFileHandle? _report;

    private CopyRole(int parent, SafeFileHandle? report, InheritedSignals? signals)
    {
        _parent = parent;
        _report = report;
        Signals = signals;
    }

    /// <summary>The signals that <see cref="CopyGroup"/>'s process was started with as ignored and blocked; null if they are
    /// unknown.</summary>
    public InheritedSignals? Signals { get; }

    /// <summary>The words that give a process its role.</summary>
    /// <param name="report">The descriptor to write a failure to, or -1.</param>
    public static byte[][] Words(int report) =>
        [Encoding.UTF8.GetBytes(Word), Encoding.UTF8.GetBytes($"{Environment.ProcessId}:{report}:{InheritedSignals.OfProcess}")];

    /// <summary>Removes these words from the arguments.</summary>
    /// <returns>The role, or null if this process is not a copy.</returns>
    public static CopyRole? Read(ref string[] arguments)
    {
        if (arguments is not [Word, var value, .. var rest]
            || value.Split(':') is not [var parent, var report, var signals]
            || !int.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var parentId)
            || !int.TryParse(report, CultureInfo.InvariantCulture, out var descriptor))
        {
            return null;
        }

        arguments = rest;
        return new CopyRole(parentId, descriptor < 0 ? null : Inherit(descriptor), InheritedSignals.Parse(signals));
    }

    /// <summary>Sets the parent death signal of this process and the command that it executes (prctl(2), PR_SET_PDEATHSIG).</summary>
    /// <remarks>It is SIGKILL: a supervisor that kills the parent has sent SIGTERM before, which was forwarded. The kernel clears
    /// the setting for a program that gains or drops privileges.</remarks>
    public void SetParentDeathSignal()
    {
        _ = Libc.prctl(Libc.PR_SET_PDEATHSIG, Signal.SIGKILL, 0, 0, 0);

        // The parent may have ended before.
        if (Libc.getppid() != _parent)
        {
            throw new CommandException("the process that started this copy has ended");
        }

        // Blocked since before this process started, so that the runtime didn't consume a signal in the meantime.
        Native.Signals.UnblockForwarded();
    }

    /// <summary>Tells the parent that this process can't execute the command, and that it has reported why.</summary>
    public void ReportFailure()
    {
        if (_report is not null)
        {
            using var report = new FileStream(_report, FileAccess.Write, bufferSize: 0);
            report.WriteByte(1);
        }
    }

    private static SafeFileHandle Inherit(int descriptor)
    {
        // Its end tells the parent that this process has executed the command.
        _ = Libc.fcntl(descriptor, Fcntl.F_SETFD, Fcntl.FD_CLOEXEC);
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }
}
