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
    internal static void IndexOutOfRange() => Stop("an index is out of range"u8);

    [DoesNotReturn]
    internal static void ArgumentOutOfRange() => Stop("an argument is out of range"u8);

    /// <summary>Says what failed and stops the process.</summary>
    /// <remarks>Async-signal-safe but for the one dlsym: the library may itself intercept <c>write</c>, so the line goes
    /// to the next definition of it.</remarks>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Stop(ReadOnlySpan<byte> what)
    {
        var line = stackalloc byte[LongestLine];
        var length = Append(line, 0, "hook library: "u8);
        length = Append(line, length, what);
        length = Append(line, length, "; the process is stopped\n"u8);

        fixed (byte* name = "write"u8)
        {
            var write = (delegate* unmanaged<int, void*, nuint, nint>)dlsym(NextInSearchOrder, name);
            if (write != null)
            {
                _ = write(StandardError, line, (nuint)length);
            }
        }

        abort();
    }

    private const int LongestLine = 160;

    private static int Append(byte* line, int length, ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length && length < LongestLine; i++)
        {
            line[length++] = text[i];
        }

        return length;
    }

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern void* dlsym(nint handle, byte* symbol);

    [DllImport("libc")]
    [SuppressGCTransition]
    [DoesNotReturn]
    private static extern void abort();
}
