using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hooks;

/// <content>Text, Boolean values, pointers, and padding.</content>
public unsafe ref partial struct LogLine
{
    /// <summary>Adds text.</summary>
    /// <param name="value">The text, or null for none.</param>
    public void AppendFormatted(string? value) => AppendFormatted(Units(value));

    /// <inheritdoc cref="AppendFormatted(ReadOnlySpan{char})"/>
    public void AppendFormatted(scoped Span<char> value) => AppendFormatted((ReadOnlySpan<char>)value);

    /// <summary>Adds text.</summary>
    /// <param name="value">The text; an unpaired surrogate becomes U+FFFD.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendFormatted(scoped ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            uint point = value[i];
            if ((point & 0xFC00) == 0xD800 && i + 1 < value.Length && (value[i + 1] & 0xFC00) == 0xDC00)
            {
                point = 0x1_0000 + ((point & 0x3FF) << 10) + (value[++i] & 0x3FFU);
            }

            AppendPoint((point & 0xFFFF_F800) == 0xD800 ? 0xFFFD : point);
        }
    }

    /// <summary>Adds a character.</summary>
    /// <param name="value">The character; an unpaired surrogate becomes U+FFFD.</param>
    public void AppendFormatted(char value) => AppendFormatted(new ReadOnlySpan<char>(in value));

    /// <summary>Adds <c>True</c> or <c>False</c>.</summary>
    /// <param name="value">The Boolean value.</param>
    public void AppendFormatted(bool value) => AppendFormatted(value ? "True"u8 : "False"u8);

    /// <inheritdoc cref="AppendFormatted(ReadOnlySpan{byte})"/>
    public void AppendFormatted(scoped Span<byte> value) => AppendFormatted((ReadOnlySpan<byte>)value);

    /// <summary>Adds bytes as they are.</summary>
    /// <param name="value">Text in UTF-8, or null for none.</param>
    public void AppendFormatted(byte[]? value) => AppendFormatted((ReadOnlySpan<byte>)value);

    /// <summary>Adds text with padding: <c>{name,-8}</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="alignment">The least number of characters: blanks are put in front, or with a minus sign behind.</param>
    /// <param name="format">Ignored.</param>
    public void AppendFormatted(string? value, int alignment = 0, string? format = null) =>
        AppendFormatted(Units(value), alignment, format);

    /// <inheritdoc cref="AppendFormatted(string, int, string)"/>
    public void AppendFormatted(scoped Span<char> value, int alignment = 0, string? format = null) =>
        AppendFormatted((ReadOnlySpan<char>)value, alignment, format);

    /// <inheritdoc cref="AppendFormatted(string, int, string)"/>
    public void AppendFormatted(scoped ReadOnlySpan<char> value, int alignment = 0, string? format = null)
    {
        var start = _length;
        AppendFormatted(value);
        Align(start, alignment);
    }

    /// <inheritdoc cref="AppendFormatted(string, int, string)"/>
    public void AppendFormatted(scoped Span<byte> value, int alignment = 0, string? format = null) =>
        AppendFormatted((ReadOnlySpan<byte>)value, alignment, format);

    /// <inheritdoc cref="AppendFormatted(string, int, string)"/>
    public void AppendFormatted(byte[]? value, int alignment = 0, string? format = null) =>
        AppendFormatted((ReadOnlySpan<byte>)value, alignment, format);

    /// <inheritdoc cref="AppendFormatted(string, int, string)"/>
    public void AppendFormatted(scoped ReadOnlySpan<byte> value, int alignment = 0, string? format = null)
    {
        var start = _length;
        AppendFormatted(value);
        Align(start, alignment);
    }

    /// <inheritdoc cref="AppendFormatted(string, int, string)"/>
    public void AppendFormatted(char value, int alignment = 0, string? format = null) =>
        AppendFormatted(new ReadOnlySpan<char>(in value), alignment, format);

    /// <inheritdoc cref="AppendFormatted(string, int, string)"/>
    public void AppendFormatted(bool value, int alignment = 0, string? format = null) =>
        AppendFormatted(value ? "True"u8 : "False"u8, alignment, format);

    /// <summary>Adds a C string with padding, or with a format its address.</summary>
    /// <param name="value">Its first byte, or null.</param>
    /// <param name="alignment">The least number of characters: blanks are put in front, or with a minus sign behind.</param>
    /// <param name="format">A format of a number.</param>
    public void AppendFormatted(byte* value, int alignment = 0, string? format = null)
    {
        if (format is null)
        {
            var start = _length;
            AppendFormatted(value);
            Align(start, alignment);
        }
        else
        {
            AppendFormatted((nuint)value, alignment, format);
        }
    }

    /// <summary>Adds an address with padding, with a format as a plain number.</summary>
    /// <param name="value">The address.</param>
    /// <param name="alignment">The least number of characters: blanks are put in front, or with a minus sign behind.</param>
    /// <param name="format">A format of a number.</param>
    public void AppendFormatted(void* value, int alignment = 0, string? format = null)
    {
        if (format is null)
        {
            var start = _length;
            AppendFormatted(value);
            Align(start, alignment);
        }
        else
        {
            AppendFormatted((nuint)value, alignment, format);
        }
    }

    /// <summary>Not for use: HOOK053 reports values of all other types and what to write instead.</summary>
    /// <param name="value">The value.</param>
    /// <param name="alignment">Ignored.</param>
    /// <param name="format">Ignored.</param>
    public void AppendFormatted<T>(T value, int alignment = 0, string? format = null)
        where T : allows ref struct => Append((byte)'?');

    private static ReadOnlySpan<char> Units(string? text) =>
        text is null ? default : MemoryMarshal.CreateReadOnlySpan(in text.GetPinnableReference(), text.Length);

    /// <summary>Adds a code point in UTF-8.</summary>
    private void AppendPoint(uint point)
    {
        if (point < 0x80)
        {
            Append((byte)point);
            return;
        }

        var more = point < 0x800 ? 1 : point < 0x1_0000 ? 2 : 3;
        Append((byte)((0xFF00U >> (more + 1)) | (point >> (6 * more))));
        while (more > 0)
        {
            Append((byte)(0x80 | ((point >> (6 * --more)) & 0x3F)));
        }
    }

    /// <summary>Pads the text that was written since <paramref name="start"/>.</summary>
    private void Align(int start, int alignment)
    {
        var blanks = (alignment < 0 ? -alignment : alignment) - Characters(start);
        if (blanks <= 0)
        {
            return;
        }

        var end = _length;
        for (var i = 0; i < blanks; i++)
        {
            Append((byte)' ');
        }

        if (alignment < 0)
        {
            return;
        }

        for (var i = end - 1; i >= start; i--)
        {
            if (i + blanks < Capacity)
            {
                _text[i + blanks] = _text[i];
            }
        }

        for (var i = start; i < start + blanks && i < Capacity; i++)
        {
            _text[i] = (byte)' ';
        }

        _isCut |= end + blanks > Capacity;
    }

    /// <summary>The number of UTF-16 code units from a position on, by which .NET pads.</summary>
    private int Characters(int start)
    {
        var count = 0;
        for (var i = start; i < _length; i++)
        {
            count += (_text[i] & 0xC0) == 0x80 ? 0 : _text[i] >= 0xF0 ? 2 : 1;
        }

        return count;
    }
}
