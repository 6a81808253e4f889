using System.Runtime;
using System.Runtime.CompilerServices;
using Hooks.KernelCalls;

namespace Hooks;

/// <summary>System calls that a hook makes for itself, without libc: other libraries may interpose on libc's functions, hold
/// a lock there and call this library again.</summary>
/// <remarks>Each returns the kernel's result: a result below zero is the negative error number. errno is preserved, and none is
/// a cancellation point. Pass on what the program called with <c>Next</c> instead, so that other libraries see it.</remarks>
public static unsafe class SystemCall
{
    /// <summary>getpid(2).</summary>
    public static int GetProcessId() => Kernel.GetProcessId();

    /// <summary>gettid(2).</summary>
    public static int GetThreadId() => Kernel.GetThreadId();

    /// <summary>bind(2).</summary>
    public static int Bind(int socket, SockAddr* address, uint length) =>
        bind(socket, address, length);

    /// <summary>getsockname(2).</summary>
    public static int GetSocketName(int socket, SockAddr* address, uint* length) =>
        getsockname(socket, address, length);

    /// <summary>getsockopt(2).</summary>
    public static int GetSocketOption(int socket, int level, int option, void* value, uint* length) =>
        getsockopt(socket, level, option, value, length);

    /// <summary>setsockopt(2).</summary>
    public static int SetSocketOption(int socket, int level, int option, void* value, uint length) =>
        setsockopt(socket, level, option, value, length);

    /// <summary>sync_file_range(2).</summary>
    public static int SyncFileRange(int file, long offset, long length, uint flags) =>
        sync_file_range(file, offset, length, flags);

    [RuntimeImport("__hooks_sys_bind")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int bind(int socket, SockAddr* address, uint length);

    [RuntimeImport("__hooks_sys_getsockname")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int getsockname(int socket, SockAddr* address, uint* length);

    [RuntimeImport("__hooks_sys_getsockopt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int getsockopt(int socket, int level, int option, void* value, uint* length);

    [RuntimeImport("__hooks_sys_setsockopt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int setsockopt(int socket, int level, int option, void* value, uint length);

    [RuntimeImport("__hooks_sys_sync_file_range")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int sync_file_range(int file, long offset, long length, uint flags);
}
