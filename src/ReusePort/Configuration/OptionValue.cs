using System;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>What a socket option is set to.</summary>
internal static class OptionValue
{
    /// <summary>The program's own value stays.</summary>
    public const int Unchanged = -1;

    /// <summary>Reads <c>-1</c>, <c>0</c> or <c>1</c>.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="value">The value; unchanged if there is a problem.</param>
    public static ParseError Read(ReadOnlySpan<byte> text, ref int value)
    {
        switch (text)
        {
            case [(byte)'0']:
                value = 0;
                return ParseError.None;
            case [(byte)'1']:
                value = 1;
                return ParseError.None;
            case [(byte)'-', (byte)'1']:
                value = Unchanged;
                return ParseError.None;
            default:
                return ParseError.NotAnOption;
        }
    }
}
