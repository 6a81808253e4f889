using System.Collections;
using System.Collections.Generic;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Text in UTF-16. Only literals exist: the compiler lays them out at build time.</summary>
public sealed class String : IEnumerable<char>
{
    // The compiler writes literals in this layout: the length, then the code units and a zero.
    private readonly int _stringLength;
    private readonly char _firstChar;

    private String()
    {
    }

    /// <summary>The empty string.</summary>
    public static readonly string Empty = "";

    /// <summary>The number of code units.</summary>
    public int Length => _stringLength;

    /// <summary>The code unit at a position.</summary>
    [IndexerName("Chars")]
    public char this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_stringLength)
            {
                FailFast.IndexOutOfRange();
            }

            return Unsafe.Add(ref Unsafe.AsRef(in _firstChar), index);
        }
    }

    /// <summary>The first code unit, for <c>fixed</c>.</summary>
    public ref readonly char GetPinnableReference() => ref _firstChar;

    /// <summary>The text as a span.</summary>
    public static implicit operator ReadOnlySpan<char>(string? value) =>
        value is null ? default : new ReadOnlySpan<char>(in value._firstChar, value._stringLength);

    /// <summary>Whether both hold the same code units.</summary>
    public static bool operator ==(string? a, string? b) => Equals(a, b);

    /// <summary>Whether they hold different code units.</summary>
    public static bool operator !=(string? a, string? b) => !Equals(a, b);

    /// <summary>Whether both hold the same code units.</summary>
    public static bool Equals(string? a, string? b)
    {
        if (a is null || b is null || a._stringLength != b._stringLength)
        {
            return a is null && b is null;
        }

        for (var i = 0; i < a._stringLength; i++)
        {
            if (Unsafe.Add(ref Unsafe.AsRef(in a._firstChar), i) != Unsafe.Add(ref Unsafe.AsRef(in b._firstChar), i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the other one holds the same code units.</summary>
    public bool Equals(string? value) => Equals(this, value);

    /// <summary>A new string of two.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Concat(string? str0, string? str1);

    /// <summary>A new string of three.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Concat(string? str0, string? str1, string? str2);

    /// <summary>A new string of four.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Concat(string? str0, string? str1, string? str2, string? str3);

    /// <summary>A new string of several.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Concat(params string?[] values);

    /// <summary>A new string of a text with values in it, which <c>$"..."</c> becomes.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Format(string format, params object?[] args);

    /// <summary>A new string of a text with values in it.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string Format(IFormatProvider? provider, string format, params object?[] args);

    /// <summary>A new string of the code units from a position on.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern string Substring(int startIndex);

    /// <summary>A new string of some code units, which a range of a string becomes.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern string Substring(int startIndex, int length);

    IEnumerator<char> IEnumerable<char>.GetEnumerator()
    {
        FailFast.Stop("hook library: an enumerator was made at run time; aborted\n"u8);
        return null;
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        FailFast.Stop("hook library: an enumerator was made at run time; aborted\n"u8);
        return null;
    }
}
