using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>A socket of another process.</summary>
internal static unsafe partial class ForeignSocket
{
    // The same on all processors.
    private const nint SYS_pidfd_open = 434;
    private const nint SYS_pidfd_getfd = 438;

    /// <summary>Whether it has SO_REUSEPORT.</summary>
    /// <param name="process">The process.</param>
    /// <param name="descriptor">Its descriptor of the socket.</param>
    /// <returns>Null if this process may not see that: it must be allowed to trace the other (pidfd_getfd(2)).</returns>
    public static bool? SharesPort(int process, int descriptor)
    {
        var handle = (int)syscall(SYS_pidfd_open, process, 0, 0);
        if (handle < 0)
        {
            return null;
        }

        var socket = (int)syscall(SYS_pidfd_getfd, handle, descriptor, 0);
        _ = close(handle);
        if (socket < 0)
        {
            return null;
        }

        int value, size = sizeof(int);
        var error = getsockopt(socket, SysSocket.SOL_SOCKET, SysSocket.SO_REUSEPORT, &value, &size);
        _ = close(socket);
        return error == 0 ? value != 0 : null;
    }

    [LibraryImport("libc")]
    private static partial nint syscall(nint number, nint first, nint second, nint third);

    [LibraryImport("libc")]
    private static partial int getsockopt(int socket, int level, int option, void* value, int* size);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);
}
