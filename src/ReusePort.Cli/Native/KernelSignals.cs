using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>Dispositions and mask as the kernel has them (rt_sigaction(2), rt_sigprocmask(2)): libc refuses the signals that it
/// uses itself, 32 and 33.</summary>
/// <remarks>All of it may run before the runtime has started (<see cref="InheritedSignals"/>).</remarks>
internal static unsafe class KernelSignals
{
    /// <summary>The highest signal.</summary>
    public const int Last = 64;

    private const nint SetSize = sizeof(ulong);

    private static bool IsArm64 => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>The bit of a signal in a set of the kernel's.</summary>
    public static ulong Bit(int signal) => 1ul << (signal - 1);

    /// <summary>Whether a signal is ignored.</summary>
    public static bool IsIgnored(int signal)
    {
        Action action;
        return syscall(IsArm64 ? 134 : 13, signal, null, &action, SetSize) == 0 && action.Handler == Signal.SIG_IGN;
    }

    /// <summary>Ignores a signal, or gives it its default action.</summary>
    public static void SetIgnored(int signal, bool isIgnored)
    {
        var action = new Action { Handler = isIgnored ? Signal.SIG_IGN : Signal.SIG_DFL };
        _ = syscall(IsArm64 ? 134 : 13, signal, &action, null, SetSize);
    }

    /// <summary>The signals that this thread blocks.</summary>
    public static ulong Blocked()
    {
        ulong blocked = 0;
        _ = syscall(IsArm64 ? 135 : 14, Signal.SIG_BLOCK, null, &blocked, SetSize);
        return blocked;
    }

    /// <summary>Blocks these signals in this thread, and no other.</summary>
    public static void SetBlocked(ulong signals) => _ = syscall(IsArm64 ? 135 : 14, Signal.SIG_SETMASK, &signals, null, SetSize);

    // The kernel answers at once, and the runtime must not be told of it: it may not have started.
    [DllImport("libc"), SuppressGCTransition]
    private static extern nint syscall(nint number, nint first, void* second, void* third, nint fourth);

    /// <summary>struct sigaction of the kernel, on x64 and arm64.</summary>
    private struct Action
    {
        public nint Handler;
        public nuint Flags;
        public nint Restorer;
        public ulong Mask;
    }
}
