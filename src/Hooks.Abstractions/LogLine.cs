using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>The interpolated string handler of <see cref="Log.Line(ref LogLine)"/>: a line of text in a buffer on the
/// stack.</summary>
[InterpolatedStringHandler]
public unsafe ref partial struct LogLine
{
    /// <summary>The maximum length of a line in bytes of UTF-8, without the newline.</summary>
    public const int Capacity = 510;

    private static ReadOnlySpan<byte> Cut => "..."u8;

    private fixed byte _text[Capacity + 1];
    private int _length;
    private bool _isCut;

    /// <summary>Creates an empty line.</summary>
    /// <param name="literalLength">The number of characters in the literal parts; not needed.</param>
    /// <param name="formattedCount">The number of values; not needed.</param>
    public LogLine(int literalLength, int formattedCount)
    {
        // The text is not cleared: nothing reads beyond the length.
        Unsafe.SkipInit(out this);
        _length = 0;
        _isCut = false;
    }

    /// <summary>Adds the text between two values.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => AppendFormatted(Units(value));

    /// <summary>Adds bytes as they are.</summary>
    /// <param name="value">Text in UTF-8.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendFormatted(scoped ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            Append(b);
        }
    }

    /// <summary>Adds a C string.</summary>
    /// <param name="value">Its first byte, or null, which is written as <c>(null)</c>.</param>
    public void AppendFormatted(byte* value)
    {
        if (value == null)
        {
            AppendFormatted("(null)"u8);
        }
        else
        {
            AppendFormatted(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(value));
        }
    }

    /// <summary>Adds an address in hexadecimal digits.</summary>
    /// <param name="value">The address, or null, which is written as <c>NULL</c>.</param>
    public void AppendFormatted(void* value)
    {
        if (value == null)
        {
            AppendFormatted("NULL"u8);
        }
        else
        {
            AppendFormatted("0x"u8);
            AppendHexadecimal((ulong)value);
        }
    }

    /// <summary>Adds a number in hexadecimal digits, without a prefix: <c>1f</c>.</summary>
    /// <param name="value">The number.</param>
    public void AppendHexadecimal(ulong value) => AppendDigits(value, radix: 16);

    /// <summary>Adds a number as C writes it in octal digits: <c>0644</c>, and <c>0</c>.</summary>
    /// <param name="value">The number.</param>
    public void AppendOctal(ulong value)
    {
        if (value != 0)
        {
            Append((byte)'0');
        }

        AppendDigits(value, radix: 8);
    }

    /// <summary>The line without the newline, in UTF-8, to be written elsewhere than to stderr.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Text => Terminated[..^1];

    /// <summary>The line with the newline.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<byte> Terminated
    {
        get
        {
            if (_isCut)
            {
                for (var i = 0; i < Cut.Length; i++)
                {
                    _text[Capacity - Cut.Length + i] = Cut[i];
                }
            }

            _text[_length] = (byte)'\n';
            return MemoryMarshal.CreateReadOnlySpan(ref _text[0], _length + 1);
        }
    }

    private void Append(byte b)
    {
        if (_length == Capacity)
        {
            _isCut = true;
            return;
        }

        _text[_length++] = b;
    }
}
