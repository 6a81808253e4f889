using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

/// <summary>The end of a process whose hook broke a rule that C# checks: one line on stderr, then <c>abort</c>.</summary>
/// <remarks>There is nobody in a stranger's process to catch an exception, and going on would corrupt it.</remarks>
internal static unsafe class FailFast
{
    private const int StandardError = 2;

    /// <summary>glibc's and musl's RTLD_NEXT (dlsym(3)).</summary>
    private const nint NextInSearchOrder = -1;

    [DoesNotReturn]
    internal static void IndexOutOfRange() => Stop("hook library: an index is out of range; aborted\n"u8);

    /// <summary>Says what failed and stops the process.</summary>
    /// <param name="line">The line, with its end.</param>
    /// <remarks>Async-signal-safe but for the one dlsym: the library may itself intercept <c>write</c>, so the line goes
    /// to the next definition of it.</remarks>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Stop(ReadOnlySpan<byte> line)
    {
        fixed (byte* name = "write"u8, text = line)
        {
            var write = (delegate* unmanaged[SuppressGCTransition]<int, void*, nuint, nint>)dlsym(NextInSearchOrder, name);
            if (write != null)
            {
                _ = write(StandardError, text, (nuint)line.Length);
            }
        }

        abort();
    }

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern void* dlsym(nint handle, byte* symbol);

    [DllImport("libc")]
    [SuppressGCTransition]
    [DoesNotReturn]
    private static extern void abort();
}
