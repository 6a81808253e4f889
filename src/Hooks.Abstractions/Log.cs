using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>Lines on stderr, without allocation, lock or change of errno; safe in a signal handler.</summary>
public static unsafe class Log
{
    private const int StandardError = 2;

    // The library may intercept write itself, so a line goes to the next definition of it.
    private static delegate* unmanaged[SuppressGCTransition]<int, void*, nuint, nint> s_write;

    /// <summary>Writes one line with one call of write(2): <c>Log.Line($"{symbol}: {Errno.Name(error)}")</c>.</summary>
    /// <param name="line">The text; what is longer than <see cref="LogLine.Capacity"/> bytes is cut and ends in
    /// <c>...</c>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Line(ref LogLine line)
    {
        var errno = Errno.Preserve();
        var text = line.Terminated;
        fixed (byte* start = &MemoryMarshal.GetReference(text))
        {
            if (s_write == null)
            {
                s_write = (delegate* unmanaged[SuppressGCTransition]<int, void*, nuint, nint>)Interposition.FindNext("write"u8);
            }

            if (s_write != null)
            {
                _ = s_write(StandardError, start, (nuint)text.Length);
            }
        }

        errno.Restore();
    }
}
