using System;

namespace Hooks.KernelCalls;

/// <summary>Writes without raising SIGPIPE for a broken pipe, which would end a process that doesn't expect it.</summary>
internal static unsafe class SilentWrite
{
    private const int Block = 0; // SIG_BLOCK
    private const int Replace = 2; // SIG_SETMASK
    private const int Interrupted = -4; // EINTR
    private const int BrokenPipe = -32; // EPIPE

    /// <summary>SIGPIPE, number 13, in the kernel's sigset_t.</summary>
    private const ulong Pipe = 1UL << 12;

    /// <summary>Writes with one call of write(2), restarted after a signal handler interrupts it.</summary>
    public static void To(int descriptor, ReadOnlySpan<byte> text)
    {
        ulong pipe = Pipe, before;
        if (Kernel.ChangeSignalMask(Block, &pipe, &before, Kernel.SignalSetSize) != 0)
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
            while (result == Interrupted);
        }

        // If the program itself had it blocked, one may have been pending before, and signals are not queued: it stays.
        if (result == BrokenPipe && (before & Pipe) == 0)
        {
            var noTime = stackalloc long[2];
            noTime[0] = noTime[1] = 0;
            _ = Kernel.TakeSignal(&pipe, null, noTime, Kernel.SignalSetSize);
        }

        _ = Kernel.ChangeSignalMask(Replace, &before, null, Kernel.SignalSetSize);
    }
}
