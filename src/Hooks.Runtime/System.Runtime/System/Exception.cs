namespace System;

/// <summary>The base of every exception: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class Exception
{
    /// <summary>Makes one.</summary>
    public Exception()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public Exception(string? message)
    {
    }
}
