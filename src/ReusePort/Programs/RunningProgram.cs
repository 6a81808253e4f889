using System;
using Hooks;

namespace ReusePort.Programs;

/// <summary>The program of this process.</summary>
internal static unsafe class RunningProgram
{
    /// <summary>The size of a name with its zero (prctl(2)).</summary>
    public const int NameSize = 16;

    private const int PR_GET_NAME = 16;

    /// <summary>Asks for the name: that of the calling thread, which in an initializer is the program's.</summary>
    /// <param name="buffer">Where it goes, <see cref="NameSize"/> bytes.</param>
    public static ReadOnlySpan<byte> ReadName(Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            var isKnown = SystemCall.Invoke(KernelNumber.Prctl, PR_GET_NAME, (nint)start) == 0;
            ReadOnlySpan<byte> name = buffer;
            var length = name.IndexOf((byte)0);
            return isKnown && length >= 0 ? name[..length] : default;
        }
    }

    /// <summary>Reads the command line; for a hook initializer, as its memory is never given back.</summary>
    public static ReadOnlySpan<byte> ReadCommandLine()
    {
        var arguments = Program.CopyArguments(out var count);
        if (count == 0)
        {
            return default;
        }

        // The copy is ours: its arguments lie one behind the other, each with its zero.
        var end = arguments[count - 1];
        while (*end != 0)
        {
            end++;
        }

        for (var place = arguments[0]; place < end; place++)
        {
            *place = *place == 0 ? (byte)' ' : *place;
        }

        return new ReadOnlySpan<byte>(arguments[0], (int)(end - arguments[0]));
    }
}
