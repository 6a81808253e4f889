using System.Runtime;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <summary>The system calls of a <see cref="LogFile"/>.</summary>
internal static unsafe class LogFileCalls
{
    private const int AppendOnly = Fcntl.O_WRONLY | Fcntl.O_CREAT | Fcntl.O_NOCTTY | Fcntl.O_APPEND | Fcntl.O_CLOEXEC;

    /// <summary>The mode 0666.</summary>
    private const uint ReadAndWriteForAll = 0x1B6;

    /// <summary>getrlimit(2): the limit of the numbers of descriptors.</summary>
    private const int RLIMIT_NOFILE = 7;

    /// <summary>The highest number to use: the kernel keeps a table up to the highest descriptor, which takes a few kilobytes here
    /// and megabytes at the limits of some processes.</summary>
    private const ulong MaxDescriptor = 1024;

    /// <summary>Opens a file to append to.</summary>
    /// <returns>The descriptor, or the negative error number.</returns>
    public static int Open(byte* path) => openat(Fcntl.AT_FDCWD, path, AppendOnly, ReadAndWriteForAll);

    /// <summary>Duplicates a descriptor to a high number.</summary>
    /// <returns>The number, or the negative error number.</returns>
    public static int DuplicateHigh(int descriptor)
    {
        // struct rlimit: the soft limit and the hard limit.
        var limits = stackalloc ulong[2];
        var limit = getrlimit(RLIMIT_NOFILE, limits) == 0 && limits[0] < MaxDescriptor ? limits[0] : MaxDescriptor;
        return fcntl(descriptor, Fcntl.F_DUPFD_CLOEXEC, (nint)(limit / 16 * 15));
    }

    /// <summary>Closes a descriptor.</summary>
    public static void Close(int descriptor) => _ = close(descriptor);

    [RuntimeImport("__hooks_sys_openat")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int openat(int directory, byte* path, int flags, uint mode);

    [RuntimeImport("__hooks_sys_fcntl")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int fcntl(int descriptor, int command, nint argument);

    [RuntimeImport("__hooks_sys_getrlimit")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int getrlimit(int resource, ulong* limits);

    [RuntimeImport("__hooks_sys_close")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int close(int descriptor);
}
