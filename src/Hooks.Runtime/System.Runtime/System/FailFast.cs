using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Hooks;
using Hooks.KernelCalls;

namespace System;

/// <summary>The end of a process whose hook broke a rule that C# checks: one line on stderr, then what abort(3) does.</summary>
/// <remarks>The host process can't catch an exception, and continuing would corrupt it. Async-signal-safe, and
/// no function of another library is called.</remarks>
internal static unsafe class FailFast
{
    [DoesNotReturn]
    public static void IndexOutOfRange() => Stop("hook library: an index is out of range; aborted\n"u8);

    /// <summary>Reports the failure and ends the process.</summary>
    /// <param name="line">The line, with its end.</param>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Stop(ReadOnlySpan<byte> line)
    {
        StandardError.Write(line);

        // A handler of the program may look at what happened, or leave by siglongjmp(3). If it returns, the signal ends the
        // process.
        RaiseAbort();
        var byDefault = stackalloc ulong[4]; // struct sigaction of the kernel
        byDefault[0] = byDefault[1] = byDefault[2] = byDefault[3] = 0;
        _ = Kernel.SetSignalAction(Signal.SIGABRT, byDefault, null, Kernel.SignalSetSize);
        while (true)
        {
            RaiseAbort();
            Kernel.Exit(128 + Signal.SIGABRT);
        }
    }

    private static void RaiseAbort()
    {
        var abort = 1UL << (Signal.SIGABRT - 1);
        _ = Kernel.SendSignal(Kernel.GetProcessId(), Kernel.GetThreadId(), Signal.SIGABRT);
        _ = Kernel.ChangeSignalMask(Signal.SIG_UNBLOCK, &abort, null, Kernel.SignalSetSize);
    }
}
