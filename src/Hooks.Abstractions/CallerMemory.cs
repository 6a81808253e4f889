using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Threading;
using Hooks.KernelCalls;

namespace Hooks;

/// <summary>Reads memory of the program at addresses that may be invalid: a plain read would end the process, and a system
/// call returns EFAULT.</summary>
/// <remarks>The kernel copies (process_vm_readv(2)), so nothing is allocated, errno is kept, and signal handlers may do it too.
/// If it refuses, as under a seccomp filter or in a kernel without the call, all memory counts as
/// unreadable.</remarks>
public static unsafe class CallerMemory
{
    /// <summary>The smallest page size of Linux, in bytes: memory within one page is readable as a whole or not at all.</summary>
    internal const nuint MinPageSize = 4096;

    /// <summary>Whether memory is entirely in the page of the stack that the calling code runs on, so that it can be read without a
    /// check: programs often pass the address of a local.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The number of bytes.</param>
    /// <returns>Whether it is. Other memory of the stack may be readable too: the page above may be the end of a small stack, such
    /// as that of a signal handler or a coroutine, whose end is not known here.</returns>
    /// <remarks>The code has just written to a local of its own, so the page of that local is mapped, and what can be written can be
    /// read on x64 and arm64. Mappings have no smaller unit than a page. It stays mapped until the code returns.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOnStackPage(void* start, nuint length)
    {
        int local;
        Volatile.Write(ref *&local, 0);
        var offset = (nuint)start - ((nuint)(&local) & ~(MinPageSize - 1));
        return length <= MinPageSize && offset <= MinPageSize - length;
    }

    /// <summary>Copies bytes.</summary>
    /// <param name="source">The first byte; null is unreadable.</param>
    /// <param name="destination">Where they go, as many as it holds.</param>
    /// <returns>Whether all of them could be read.</returns>
    public static bool TryRead(void* source, Span<byte> destination) =>
        Copy((byte*)source, destination, isString: false) == destination.Length;

    /// <summary>Copies a C string.</summary>
    /// <param name="source">Its first byte; null is unreadable.</param>
    /// <param name="destination">Where it goes, as much as fits.</param>
    /// <returns>Its length in bytes without the zero at its end, the length of the destination for a longer one, or -1
    /// if it can't be read.</returns>
    public static int ReadString(byte* source, Span<byte> destination) => Copy(source, destination, isString: true);

    /// <summary>Finds a C string where it is, without copying it: a path, of which most calls have one.</summary>
    /// <param name="source">Its first byte; null is unreadable.</param>
    /// <param name="maxLength">Its maximum length in bytes, without the zero at its end.</param>
    /// <param name="text">The string, in the memory of the program, which another thread may change or unmap.</param>
    /// <returns>Whether it can be read, and is not longer. If not, pass the pointer on: the kernel has an answer to either.</returns>
    /// <remarks>Costs one call of rt_sigprocmask(2) for each page that it is on, a fourth of what a copy costs; none for the page of the
    /// stack (<see cref="IsOnStackPage"/>). The kernel reads the eight bytes around the first one, of which valgrind reports those that the
    /// program has not written.</remarks>
    public static bool TryFindString(byte* source, int maxLength, out ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length <= maxLength && (IsOnStackPage(source + length, 1) || CanReadAround(source + length)))
        {
            for (var rest = RestOfPage(source + length); rest > 0 && length <= maxLength; rest--, length++)
            {
                if (source[length] == 0)
                {
                    text = new ReadOnlySpan<byte>(source, length);
                    return true;
                }
            }
        }

        text = default;
        return false;
    }

    /// <summary>Whether the aligned eight bytes around an address, which are in one page, can be read: the kernel tries it.</summary>
    /// <remarks>It copies eight bytes of the set and then rejects the operation.</remarks>
    internal static bool CanReadAround(byte* place)
    {
        const int NoSuchOperation = -1;
        return -Kernel.ChangeSignalMask(
            NoSuchOperation, (ulong*)((nuint)place & ~(Kernel.SignalSetSize - 1)), null, Kernel.SignalSetSize) == Errno.EINVAL;
    }

    private static int RestOfPage(byte* place) => (int)(MinPageSize - ((nuint)place & (MinPageSize - 1)));

    private static int Copy(byte* source, Span<byte> destination, bool isString)
    {
        var done = 0;
        while (done < destination.Length)
        {
            var part = destination.Slice(done, Math.Min(destination.Length - done, RestOfPage(source + done)));
            if (!TryCopy(source + done, part))
            {
                done = -1;
                break;
            }

            var length = isString ? LengthToZero(part) : part.Length;
            done += length;
            if (length != part.Length)
            {
                break;
            }
        }

        return done;
    }

    private static int LengthToZero(Span<byte> text)
    {
        var length = 0;
        while (length < text.Length && text[length] != 0)
        {
            length++;
        }

        return length;
    }

    private static bool TryCopy(byte* source, Span<byte> destination)
    {
        fixed (byte* start = destination)
        {
            var length = (nuint)destination.Length;
            var local = new IoVector { Base = start, Length = length };
            var remote = new IoVector { Base = source, Length = length };
            return source != null && process_vm_readv(Kernel.GetProcessId(), &local, 1, &remote, 1, 0) == (nint)length;
        }
    }

    [RuntimeImport("__hooks_sys_process_vm_readv")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint process_vm_readv(
        int process, IoVector* local, nuint localCount, IoVector* remote, nuint remoteCount, nuint flags);

    /// <summary><c>struct iovec</c> (iovec(3type)).</summary>
    private struct IoVector
    {
        public void* Base;
        public nuint Length;
    }
}
