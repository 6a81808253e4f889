using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>stdin, stdout and stderr of this process.</summary>
internal static unsafe class StandardFiles
{
    // <fcntl.h>.
    private const int F_GETFD = 1;

    /// <summary>Takes the numbers of those that are closed, so that nothing else gets them: a line for stderr would go there.</summary>
    /// <remarks>It may run before the runtime has started (<see cref="InheritedSignals"/>). Who reads or writes there gets EBADF, as before;
    /// and execve(2) closes them, so the command has them closed.</remarks>
    public static void TakeClosed()
    {
        fixed (byte* nothing = "/dev/null\0"u8)
        {
            for (var number = 0; number <= 2; number++)
            {
                if (fcntl(number, F_GETFD, 0) < 0)
                {
                    // The lowest number that is free: this one.
                    _ = open(nothing, (number == 0 ? Fcntl.O_WRONLY : Fcntl.O_RDONLY) | Fcntl.O_CLOEXEC);
                }
            }
        }
    }

    // The runtime must not be told of these calls: it may not have started.
    [DllImport("libc"), SuppressGCTransition]
    private static extern int fcntl(int descriptor, int command, int argument);

    [DllImport("libc"), SuppressGCTransition]
    private static extern int open(byte* path, int flags);
}
