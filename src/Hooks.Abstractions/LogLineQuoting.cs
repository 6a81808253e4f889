using System;

namespace Hooks;

/// <content>Untrusted bytes, such as a file name from outside of the program.</content>
public unsafe ref partial struct LogLine
{
    /// <summary>Adds bytes as a string literal of C, in ASCII and on one line: <c>"a\n\303\274"</c>.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="limit">The maximum number of bytes to write between the quotation marks; if they are too few, <c>...</c>
    /// follows the closing one.</param>
    public void AppendQuoted(scoped ReadOnlySpan<byte> value, int limit)
    {
        var escaped = stackalloc byte[MaxEscapeLength];
        Append((byte)'"');
        for (var i = 0; i < value.Length; i++)
        {
            var isDigitNext = i + 1 < value.Length && value[i + 1] is >= (byte)'0' and <= (byte)'9';
            var length = Escape(value[i], isDigitNext, escaped);
            if (length > limit)
            {
                AppendFormatted("\"..."u8);
                return;
            }

            limit -= length;
            AppendFormatted(new ReadOnlySpan<byte>(escaped, length));
        }

        Append((byte)'"');
    }

    private const int MaxEscapeLength = 4;

    /// <summary>Writes a byte as in a string literal.</summary>
    /// <returns>The length in bytes of what was written.</returns>
    private static int Escape(byte b, bool isDigitNext, byte* escaped)
    {
        if (b is >= 0x20 and < 0x7F and not ((byte)'"' or (byte)'\\'))
        {
            escaped[0] = b;
            return 1;
        }

        escaped[0] = (byte)'\\';
        escaped[1] = b switch
        {
            (byte)'\t' => (byte)'t',
            (byte)'\n' => (byte)'n',
            (byte)'\v' => (byte)'v',
            (byte)'\f' => (byte)'f',
            (byte)'\r' => (byte)'r',
            _ => b,
        };
        return b is (byte)'"' or (byte)'\\' || escaped[1] != b ? 2 : EscapeInOctal(b, isDigitNext, escaped);
    }

    private static int EscapeInOctal(byte b, bool isDigitNext, byte* escaped)
    {
        // A digit after a short escape would be read as a part of it.
        var digits = isDigitNext || b >= 64 ? 3 : b >= 8 ? 2 : 1;
        for (var digit = digits; digit > 0; digit--)
        {
            escaped[digit] = (byte)('0' + (b & 7));
            b >>= 3;
        }

        return digits + 1;
    }
}
