using System.Collections;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Text in UTF-16. Only literals exist: the compiler lays them out at build time.</summary>
public sealed class String : IEnumerable
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

    IEnumerator IEnumerable.GetEnumerator()
    {
        FailFast.Stop("hook library: an enumerator was made at run time; aborted\n"u8);
        return null;
    }
}
