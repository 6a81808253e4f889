using System.Numerics;
using Hooks;
using Hooks.Sockets.Options;
using ReusePort.Configuration;
using ReusePort.Programs;

namespace ReusePort.Sockets;

/// <summary>SO_INCOMING_CPU (socket(7)): of the sockets that share a port, the kernel prefers the one that has the CPU which
/// received the packet.</summary>
internal static unsafe class IncomingCpu
{
    // As many CPUs as a cpu_set_t of libc has.
    private const int WordsOfMask = 1024 / 64;

    /// <summary>Sets the option as a rule wants it. Failures are logged, not returned.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="wanted">The number of the CPU, or <see cref="Rule.PinnedCpu"/>: nothing is set if the thread may run on
    /// several.</param>
    public static void Set(int socket, int wanted)
    {
        var cpu = wanted == Rule.PinnedCpu ? PinnedCpu() : wanted;
        var error = cpu < 0 ? 0 : SocketOption.Set(socket, SysSocket.SOL_SOCKET, SysSocket.SO_INCOMING_CPU, cpu);
        if (error != 0)
        {
            SocketOptions.ReportFailure("SO_INCOMING_CPU"u8, error);
        }
    }

    /// <summary>The only CPU that the calling thread may run on (sched_getaffinity(2)), or -1.</summary>
    private static int PinnedCpu()
    {
        var mask = stackalloc ulong[WordsOfMask];
        var bytes = (int)SystemCall.Invoke(KernelNumber.GetAffinity, 0, WordsOfMask * sizeof(ulong), (nint)mask);
        var cpu = -1;
        for (var i = 0; i < bytes / sizeof(ulong); i++)
        {
            if (mask[i] != 0)
            {
                if (cpu >= 0 || (mask[i] & (mask[i] - 1)) != 0)
                {
                    return -1;
                }

                cpu = (i * 64) + BitOperations.TrailingZeroCount(mask[i]);
            }
        }

        return cpu;
    }
}
