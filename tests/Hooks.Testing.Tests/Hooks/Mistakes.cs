using System;
using System.Runtime.InteropServices;
using System.Threading;
using Hooks;

/// <summary>Mistakes that the compiler can't see, each in a hook of its own.</summary>
internal static unsafe partial class Mistakes
{
    private static int s_isLocked;
    private static int s_calls;

    /// <summary>Reads the address without asking whether it can be read.</summary>
    [Intercept("bind")]
    private static partial int Bind(int socket, SockAddr* address, uint addressLength)
    {
        if (address->Family == SysSocket.AF_INET)
        {
            s_calls++;
        }

        return Next.Bind(socket, address, addressLength);
    }

    /// <summary>Leaves the errno of a call of its own behind.</summary>
    [Intercept("fsync")]
    private static partial int Synchronize(int descriptor)
    {
        var result = Next.Synchronize(descriptor);
        if (result == 0)
        {
            dup2(-1, -1);
        }

        return result;
    }

    /// <summary>Waits until no other code is in the hook, even the code that a signal has interrupted.</summary>
    [Intercept("fdatasync")]
    private static partial int SynchronizeData(int descriptor)
    {
        while (Interlocked.CompareExchange(ref s_isLocked, 1, 0) != 0)
        {
            sched_yield();
        }

        s_calls++;
        Volatile.Write(ref s_isLocked, 0);
        return Next.SynchronizeData(descriptor);
    }

    /// <summary>Keeps 128 kB on the stack.</summary>
    [Intercept("syncfs")]
    private static partial int SynchronizeFileSystem(int descriptor)
    {
        Span<byte> buffer = stackalloc byte[128 * 1024];
        buffer.Fill((byte)descriptor);
        return buffer[descriptor & 0xff] == (byte)descriptor ? Next.SynchronizeFileSystem(descriptor) : -1;
    }

    /// <summary>Reads its variable with every call.</summary>
    [Intercept("ftruncate")]
    private static partial int Truncate(int descriptor, long length) =>
        Env.TryGet("FSYNC_ALLOWED"u8, out var value) && value.Length == 3 ? Next.Truncate(descriptor, length) : -1;

    /// <summary>Returns an error in the kernel's place if a system call of its own fails.</summary>
    [Intercept("lseek")]
    private static partial long Seek(int descriptor, long offset, int whence) =>
        getpriority(0, 0) == -1 ? -1 : Next.Seek(descriptor, offset, whence);

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int dup2(int descriptor, int wanted);

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int sched_yield();

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int getpriority(int which, uint who);
}
