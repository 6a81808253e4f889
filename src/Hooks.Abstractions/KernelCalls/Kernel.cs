using System.Runtime;
using System.Runtime.CompilerServices;

namespace Hooks.KernelCalls;

/// <summary>System calls, made by machine code of the stub object: they call no function of another library, preserve errno,
/// and are not cancellation points.</summary>
/// <remarks>A result below zero is the negative error number. The files of this directory are compiled into the freestanding
/// System.Runtime as well.</remarks>
internal static unsafe class Kernel
{
    /// <summary>The size of the kernel's sigset_t in bytes, which its system calls take.</summary>
    public const nuint SignalSetSize = sizeof(ulong);

    /// <summary>write(2).</summary>
    [RuntimeImport("__hooks_sys_write")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint Write(int descriptor, void* bytes, nuint count);

    /// <summary>fstat(2).</summary>
    [RuntimeImport("__hooks_sys_fstat")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetStatus(int descriptor, void* status);

    /// <summary>rt_sigprocmask(2).</summary>
    [RuntimeImport("__hooks_sys_rt_sigprocmask")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int ChangeSignalMask(int how, void* signals, ulong* before, nuint size);

    /// <summary>rt_sigtimedwait(2).</summary>
    [RuntimeImport("__hooks_sys_rt_sigtimedwait")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int TakeSignal(ulong* signals, void* information, long* timeout, nuint size);

    /// <summary>rt_sigaction(2).</summary>
    [RuntimeImport("__hooks_sys_rt_sigaction")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int SetSignalAction(int signal, void* action, void* before, nuint size);

    /// <summary>sigaltstack(2).</summary>
    [RuntimeImport("__hooks_sys_sigaltstack")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetSignalStack(void* change, void* current);

    /// <summary>getpid(2).</summary>
    [RuntimeImport("__hooks_sys_getpid")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetProcessId();

    /// <summary>gettid(2).</summary>
    [RuntimeImport("__hooks_sys_gettid")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetThreadId();

    /// <summary>tgkill(2).</summary>
    [RuntimeImport("__hooks_sys_tgkill")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int SendSignal(int process, int thread, int signal);

    /// <summary>exit_group(2).</summary>
    [RuntimeImport("__hooks_sys_exit_group")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Exit(int status);
}
