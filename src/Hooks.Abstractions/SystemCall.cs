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

    /// <summary>Makes any system call (syscall(2)).</summary>
    /// <param name="number">Its number, which differs between processors: <c>#if HOOKS_X64</c> and <c>#if HOOKS_ARM64</c> tell
    /// them apart.</param>
    /// <param name="first">Its arguments; a pointer as <c>(nint)pointer</c>. What a call doesn't take is ignored.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <param name="fourth">The fourth.</param>
    /// <param name="fifth">The fifth.</param>
    /// <param name="sixth">The sixth.</param>
    /// <returns>The kernel's result; from -4095 to -1 it is the negative error number.</returns>
    /// <remarks>Not for calls that return on another stack or twice, as clone(2) and vfork(2) may.</remarks>
    public static nint Invoke(int number, nint first = 0, nint second = 0, nint third = 0, nint fourth = 0, nint fifth = 0, nint sixth = 0) =>
        syscall(number, first, second, third, fourth, fifth, sixth);

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

    [RuntimeImport("__hooks_syscall")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint syscall(nint number, nint first, nint second, nint third, nint fourth, nint fifth, nint sixth);

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
