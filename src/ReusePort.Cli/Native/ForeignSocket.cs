using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ReusePort.Cli.Native;

/// <summary>A socket of another process, which this one must be allowed to trace (pidfd_getfd(2), ptrace(2)).</summary>
internal static unsafe class ForeignSocket
{
    // The same on all processors.
    private const nint SYS_pidfd_getfd = 438;

    /// <summary>Whether it has SO_REUSEPORT; null if this process may not see that.</summary>
    /// <param name="process">The process.</param>
    /// <param name="descriptor">Its descriptor of the socket.</param>
    public static bool? SharesPort(int process, int descriptor)
    {
        using var socket = Duplicate(process, descriptor, out _);
        return socket is null || SocketOptions.Get(socket, SysSocket.SO_REUSEPORT) is not (>= 0 and var value) ? null : value != 0;
    }

    /// <summary>Duplicates it.</summary>
    /// <param name="thread">A thread of the process.</param>
    /// <param name="descriptor">Its descriptor of the socket.</param>
    /// <param name="error">Why it failed.</param>
    /// <returns>Null if it failed.</returns>
    public static SafeFileHandle? Duplicate(int thread, int descriptor, out int error)
    {
        using var process = ProcessDescriptor.OpenThread(thread);
        if (process is not null)
        {
            var duplicate = Libc.syscall(SYS_pidfd_getfd, (nint)process.DangerousGetHandle(), descriptor, 0, 0, 0);
            if (duplicate >= 0)
            {
                error = 0;
                return new SafeFileHandle(duplicate, ownsHandle: true);
            }
        }

        error = Marshal.GetLastPInvokeError();
        return null;
    }

    /// <summary>Whether the kernel doesn't permit access to the sockets of a process.</summary>
    /// <param name="thread">A thread of the process.</param>
    public static bool IsForbidden(int thread)
    {
        // Whether there is such a descriptor is asked afterwards.
        using var none = Duplicate(thread, -1, out var error);
        return IsAccessError(error);
    }

    /// <summary>Whether an error says so: a filter of the container may answer as if the call didn't exist.</summary>
    public static bool IsAccessError(int error) => error is Errno.EPERM or Errno.EACCES or Errno.ENOSYS;

    /// <summary>The process of a thread; -1 if it has ended.</summary>
    public static int ProcessOf(int thread) =>
        int.TryParse(ThreadStatus.Field(thread, "Tgid:"), NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : -1;
}
