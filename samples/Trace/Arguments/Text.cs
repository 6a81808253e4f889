using System;
using Hooks;

namespace Trace.Arguments;

/// <summary>C strings of the program.</summary>
internal static unsafe class Text
{
    /// <summary>The maximum number of bytes that are written of one: a line has room for two of them and the result.</summary>
    public const int MaxLength = 190;

    /// <summary>Adds a string in quotation marks; if it can't be read, its address.</summary>
    /// <param name="line">The line.</param>
    /// <param name="text">The string.</param>
    /// <param name="limit">The maximum number of bytes to write of it, at most <see cref="MaxLength"/>.</param>
    public static void Append(ref LogLine line, byte* text, int limit)
    {
        // One more, so that a string of the limit can be told from a longer one.
        Span<byte> copy = stackalloc byte[MaxLength + 1];
        var length = CallerMemory.ReadString(text, copy[..(limit + 1)]);
        if (length < 0)
        {
            line.AppendFormatted((void*)text);
        }
        else
        {
            line.AppendQuoted(copy[..length], limit);
        }
    }
}
