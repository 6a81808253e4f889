namespace System;

/// <summary>An argument that is too small or too large: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class ArgumentOutOfRangeException : ArgumentException
{
    /// <summary>Makes one.</summary>
    public ArgumentOutOfRangeException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public ArgumentOutOfRangeException(string? paramName)
    {
    }
}
