using System;

namespace Hooks.KernelCalls;

/// <summary>Writes without raising SIGPIPE for a broken pipe, which would end a process that doesn't expect it.</summary>
internal static unsafe class SilentWrite
{
    /// <summary>SIGPIPE in the kernel's sigset_t.</summary>
    private const ulong Pipe = 1UL << (Signal.SIGPIPE - 1);

    /// <summary>Writes with one call of write(2), restarted after a signal handler interrupts it.</summary>
    public static void To(int descriptor, ReadOnlySpan<byte> text)
    {
        ulong pipe = Pipe, before;
        if (Kernel.ChangeSignalMask(Signal.SIG_BLOCK, &pipe, &before, Kernel.SignalSetSize) != 0)
        {
            return;
        }

        nint result;
        fixed (byte* start = text)
        {
            do
            {
                result = Kernel.Write(descriptor, start, (nuint)text.Length);
            }
            while (result == -Errno.EINTR);
        }

        // If the program itself had it blocked, one may have been pending before, and signals are not queued: it stays.
        if (result == -Errno.EPIPE && (before & Pipe) == 0)
        {
            var noTime = stackalloc long[2];
            noTime[0] = noTime[1] = 0;
            _ = Kernel.TakeSignal(&pipe, null, noTime, Kernel.SignalSetSize);
        }

        _ = Kernel.ChangeSignalMask(Signal.SIG_SETMASK, &before, null, Kernel.SignalSetSize);
    }
}
