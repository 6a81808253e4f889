namespace System;

/// <summary>A UTF-16 code unit.</summary>
public readonly struct Char : IEquatable<char>
{
    /// <summary>The largest value.</summary>
    public const char MaxValue = (char)0xFFFF;

    /// <summary>The smallest value.</summary>
    public const char MinValue = (char)0x00;

    private readonly char _value;

    /// <summary>Whether both have the same value.</summary>
    public bool Equals(char obj) => _value == obj;

    /// <summary>Whether the code unit is a letter of ASCII.</summary>
    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>Whether the code unit is a digit of ASCII.</summary>
    public static bool IsAsciiDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>Whether the code unit is a hexadecimal digit of ASCII.</summary>
    public static bool IsAsciiHexDigit(char c) => IsAsciiDigit(c) || (uint)((c | 0x20) - 'a') <= 'f' - 'a';
}
