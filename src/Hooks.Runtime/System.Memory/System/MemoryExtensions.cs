using System.Runtime.InteropServices;

namespace System;

/// <summary>Searches and comparisons on spans.</summary>
public static class MemoryExtensions
{
    /// <summary>The text as a span: the compiler calls it to convert a string.</summary>
    public static ReadOnlySpan<char> AsSpan(this string? text) =>
        text is null ? default : MemoryMarshal.CreateReadOnlySpan(in text.GetPinnableReference(), text.Length);

    /// <summary>Whether both spans hold equal elements.</summary>
    public static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other) where T : IEquatable<T>?
    {
        if (span.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < span.Length; i++)
        {
            if (!span[i]!.Equals(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the span begins with those elements.</summary>
    public static bool StartsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? =>
        value.Length <= span.Length && span.Slice(0, value.Length).SequenceEqual(value);

    /// <summary>Whether the span ends with those elements.</summary>
    public static bool EndsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? =>
        value.Length <= span.Length && span.Slice(span.Length - value.Length).SequenceEqual(value);

    /// <summary>Whether the span has an equal element.</summary>
    public static bool Contains<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>? => span.IndexOf(value) >= 0;

    /// <summary>The span without equal elements at its beginning.</summary>
    public static ReadOnlySpan<T> TrimStart<T>(this ReadOnlySpan<T> span, T trimElement) where T : IEquatable<T>?
    {
        var start = 0;
        while (start < span.Length && span[start]!.Equals(trimElement))
        {
            start++;
        }

        return span.Slice(start);
    }

    /// <summary>The span without equal elements at its end.</summary>
    public static ReadOnlySpan<T> TrimEnd<T>(this ReadOnlySpan<T> span, T trimElement) where T : IEquatable<T>?
    {
        var length = span.Length;
        while (length > 0 && span[length - 1]!.Equals(trimElement))
        {
            length--;
        }

        return span.Slice(0, length);
    }

    /// <summary>The span without any of those elements at its beginning and its end.</summary>
    public static ReadOnlySpan<T> Trim<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> trimElements) where T : IEquatable<T>?
    {
        var start = 0;
        while (start < span.Length && trimElements.Contains(span[start]))
        {
            start++;
        }

        var length = span.Length - start;
        while (length > 0 && trimElements.Contains(span[start + length - 1]))
        {
            length--;
        }

        return span.Slice(start, length);
    }

    /// <summary>The position of the first equal element, or -1.</summary>
    public static int IndexOf<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>?
    {
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i]!.Equals(value))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The position of the last equal element, or -1.</summary>
    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>?
    {
        for (var i = span.Length - 1; i >= 0; i--)
        {
            if (span[i]!.Equals(value))
            {
                return i;
            }
        }

        return -1;
    }
}
