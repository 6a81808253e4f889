using System;
using System.Runtime.InteropServices;
using Hooks;

namespace Trace.Arguments;

/// <summary>The argv of a call of the exec family: <c>["ls", "-l"]</c>.</summary>
internal readonly unsafe struct StringList(byte** strings) : IArgument
{
    private const int MaxStringLength = 64;

    /// <summary>A longer line ends in <c>...</c> in place of the next string.</summary>
    private const int MaxLineLength = LogLine.Capacity - MaxStringLength - 48;

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        if (!TryRead(0, out var text))
        {
            line.AppendFormatted((void*)strings);
            return;
        }

        line.AppendFormatted("["u8);
        for (var i = 0; text != null; i++)
        {
            line.AppendFormatted(i == 0 ? ""u8 : ", "u8);
            if (line.Text.Length > MaxLineLength)
            {
                line.AppendFormatted("..."u8);
                break;
            }

            Text.Append(ref line, text, MaxStringLength);
            if (!TryRead(i + 1, out text))
            {
                line.AppendFormatted(", "u8);
                line.AppendFormatted((void*)(strings + i + 1));
                break;
            }
        }

        line.AppendFormatted("]"u8);
    }

    private bool TryRead(int index, out byte* text)
    {
        byte* read = null;
        var isRead = strings != null && CallerMemory.TryRead(strings + index, new Span<byte>(&read, sizeof(byte*)));
        text = read;
        return isRead;
    }
}
