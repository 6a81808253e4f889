using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>A filter of system calls that has the kernel report bind(2) or listen(2) of a process and its children, and wait for an
/// answer (seccomp(2), seccomp_unotify(2)).</summary>
/// <remarks>Unlike a preloaded library it reaches programs without libc and those that don't load libraries: static ones, Go.</remarks>
internal static unsafe class BindFilter
{
    private const nint SECCOMP_SET_MODE_FILTER = 1;
    private const nint SECCOMP_FILTER_FLAG_SPEC_ALLOW = 1 << 2;
    private const nint SECCOMP_FILTER_FLAG_NEW_LISTENER = 1 << 3;
    private const nint SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV = 1 << 5;
    private const int PR_SET_NO_NEW_PRIVS = 38;

    /// <summary>Sets the filter of the calling thread and of the processes that it starts from now on.</summary>
    /// <param name="calls">What is reported.</param>
    /// <returns>The descriptor by which the kernel reports.</returns>
    /// <exception cref="CommandException">The kernel refuses.</exception>
    /// <remarks>Without CAP_SYS_ADMIN the kernel demands that the thread and its children can gain no privileges: a set-user-ID program
    /// then runs as the user who starts it.</remarks>
    public static SafeFileHandle Install(WatchedCalls calls)
    {
        var flags = SECCOMP_FILTER_FLAG_NEW_LISTENER | SECCOMP_FILTER_FLAG_SPEC_ALLOW | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV;
        var code = BindProgram.For(calls);
        fixed (BpfInstruction* instructions = code)
        {
            var program = new BpfProgram { Count = (ushort)code.Length, Instructions = instructions };
            while (true)
            {
                var listener = Libc.syscall(SystemCallNumber.Seccomp, SECCOMP_SET_MODE_FILTER, flags, (nint)(&program), 0, 0);
                if (listener >= 0)
                {
                    return new SafeFileHandle(listener, ownsHandle: true);
                }

                switch (Marshal.GetLastPInvokeError())
                {
                    case Errno.EACCES when Libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
                        break;
                    case Errno.EINVAL when (flags & SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV) != 0:
                        // Linux before 5.19: a signal may interrupt a bind that is reported, and it is reported again.
                        flags &= ~SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV;
                        break;
                    case Errno.EBUSY:
                        throw new CommandException($"{NameOf(calls)} can't be watched: another program watches the system calls of this process (seccomp)");
                    case var error:
                        throw new CommandException($"{NameOf(calls)} can't be watched (seccomp): {Marshal.GetPInvokeErrorMessage(error)}");
                }
            }
        }
    }

    private static string NameOf(WatchedCalls calls) => calls == WatchedCalls.Listen ? "listen" : "bind";

    /// <summary>struct sock_fprog.</summary>
    private struct BpfProgram
    {
        public ushort Count;
        public BpfInstruction* Instructions;
    }
}
