using System.Runtime;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <summary>The system calls of a <see cref="LogFile"/>.</summary>
internal static unsafe class LogFileCalls
{
    // O_WRONLY, O_CREAT, O_NOCTTY, O_APPEND and O_CLOEXEC, which x64 and arm64 share (asm-generic/fcntl.h).
    private const int AppendOnly = 0x1 | 0x40 | 0x100 | 0x400 | 0x80000;
    private const uint ReadAndWriteForAll = 0x1B6;

    private const int WorkingDirectory = -100; // AT_FDCWD
    private const int DuplicateFrom = 1030; // F_DUPFD_CLOEXEC
    private const int OpenFiles = 7; // RLIMIT_NOFILE

    /// <summary>The highest number to use: the kernel keeps a table up to the highest descriptor, which takes a few kilobytes here
    /// and megabytes at the limits of some processes.</summary>
    private const ulong HighEnough = 1024;

    /// <summary>Opens a file to append to.</summary>
    /// <returns>The descriptor, or the negative error number.</returns>
    public static int Open(byte* path) => openat(WorkingDirectory, path, AppendOnly, ReadAndWriteForAll);

    /// <summary>Duplicates a descriptor to a high number.</summary>
    /// <returns>The number, or the negative error number.</returns>
    public static int DuplicateHigh(int descriptor)
    {
        // struct rlimit: the soft limit and the hard limit.
        var limits = stackalloc ulong[2];
        var limit = getrlimit(OpenFiles, limits) == 0 && limits[0] < HighEnough ? limits[0] : HighEnough;
        return fcntl(descriptor, DuplicateFrom, (nint)(limit / 16 * 15));
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
