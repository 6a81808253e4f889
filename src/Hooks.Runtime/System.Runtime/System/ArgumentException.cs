namespace System;

/// <summary>A wrong argument: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class ArgumentException : SystemException
{
    /// <summary>Makes one.</summary>
    public ArgumentException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public ArgumentException(string? message)
    {
    }
}
