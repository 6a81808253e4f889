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
