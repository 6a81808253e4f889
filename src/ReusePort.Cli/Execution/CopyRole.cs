using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>The part of a process that <see cref="CopyGroup"/> started: to become one copy of the command.</summary>
/// <remarks>Between fork and exec no managed code can run. So each copy begins as this tool once more, told by two words
/// before the user's arguments what it is, and ties itself to its parent before it becomes the command.</remarks>
internal sealed class CopyRole
{
    private const string Word = "--copy-of";

    private readonly int _parent;
    private readonly SafeFileHandle? _report;

    private CopyRole(int parent, SafeFileHandle? report)
    {
        _parent = parent;
        _report = report;
    }

    /// <summary>The words that tell a process its part.</summary>
    /// <param name="report">The descriptor to report a failure to, or -1.</param>
    internal static byte[][] Words(int report) =>
        [Encoding.UTF8.GetBytes(Word), Encoding.UTF8.GetBytes($"{Environment.ProcessId}:{report}")];

    /// <summary>Takes these words off the arguments.</summary>
    /// <returns>The part, or null where this process was started by somebody else.</returns>
    internal static CopyRole? Read(ref string[] arguments)
    {
        if (arguments is not [Word, var value, .. var rest]
            || value.Split(':') is not [var parent, var report]
            || !int.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var parentId)
            || !int.TryParse(report, CultureInfo.InvariantCulture, out var descriptor))
        {
            return null;
        }

        arguments = rest;
        return new CopyRole(parentId, descriptor < 0 ? null : Inherit(descriptor));
    }

    /// <summary>Makes the kernel kill this process, and the command that it becomes, when its parent dies (prctl(2)).</summary>
    /// <remarks>With SIGKILL: a supervisor that kills the parent has sent SIGTERM before, which was passed on. A program
    /// that gains or drops privileges loses this tie, as the kernel has it.</remarks>
    internal void SetParentDeathSignal()
    {
        _ = Libc.prctl(Libc.PR_SET_PDEATHSIG, Libc.SIGKILL, 0, 0, 0);

        // It may have ended before the kernel was asked.
        if (Libc.getppid() != _parent)
        {
            throw new CommandException("the process that started this copy has ended");
        }

        // Held back since before this process began, so that the runtime didn't swallow one that came meanwhile.
        Signals.UnblockForwarded();
    }

    /// <summary>Tells the parent that this process doesn't become the command, and that it has said why.</summary>
    internal void ReportFailure()
    {
        if (_report is not null)
        {
            using var report = new FileStream(_report, FileAccess.Write, bufferSize: 0);
            report.WriteByte(1);
        }
    }

    private static SafeFileHandle Inherit(int descriptor)
    {
        // The parent learns from its end that this process has become the command.
        _ = Libc.fcntl(descriptor, Libc.F_SETFD, Libc.FD_CLOEXEC);
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }
}
