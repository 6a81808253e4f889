using System;
using System.Runtime.CompilerServices;
using Hooks.KernelCalls;

namespace Hooks;

/// <summary>Lines on stderr, without allocation, lock or change of errno; safe in a signal handler.</summary>
public static class Log
{
    /// <summary>Writes one line with one call of write(2): <c>Log.Line($"{symbol}: {Errno.Name(error)}")</c>.</summary>
    /// <param name="line">The text; text longer than <see cref="LogLine.Capacity"/> bytes is truncated and ends in
    /// <c>...</c>.</param>
    /// <remarks>It goes to the stderr that the process had when the library was loaded, or nowhere if descriptor 2 has been
    /// closed or reused for another file since. A broken pipe raises no signal.</remarks>
    public static void Line(ref LogLine line) => StandardError.Write(line.Terminated);

    /// <summary>Writes text as one line: <c>Log.Line("loaded")</c>.</summary>
    /// <inheritdoc cref="Line(ref LogLine)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Line(string line)
    {
        var whole = new LogLine(0, 0);
        whole.AppendLiteral(line);
        Line(ref whole);
    }

    /// <summary>Writes text in UTF-8 as one line: <c>Log.Line("loaded"u8)</c>.</summary>
    /// <inheritdoc cref="Line(ref LogLine)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Line(scoped ReadOnlySpan<byte> line)
    {
        var whole = new LogLine(0, 0);
        whole.AppendFormatted(line);
        Line(ref whole);
    }
}
