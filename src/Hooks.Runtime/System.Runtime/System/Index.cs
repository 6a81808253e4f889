namespace System;

/// <summary>A position in a sequence, counted from its start or its end.</summary>
public readonly struct Index
{
    // The one's complement of a position that counts from the end.
    private readonly int _value;

    /// <summary>Makes a position from a number that isn't negative.</summary>
    public Index(int value, bool fromEnd = false)
    {
        if (value < 0)
        {
            FailFast.Stop("hook library: an index is negative; aborted\n"u8);
        }

        _value = fromEnd ? ~value : value;
    }

    /// <summary>Whether it counts from the end.</summary>
    public bool IsFromEnd => _value < 0;

    /// <summary>The number itself.</summary>
    public int Value => _value < 0 ? ~_value : _value;

    /// <summary>The offset from the start of a sequence of that length.</summary>
    public int GetOffset(int length) => _value < 0 ? _value + length + 1 : _value;

    /// <summary>A position counted from the start.</summary>
    public static implicit operator Index(int value) => new(value);
}
