namespace System;

/// <summary>A call at the wrong time: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class InvalidOperationException : SystemException
{
    /// <summary>Makes one.</summary>
    public InvalidOperationException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public InvalidOperationException(string? message)
    {
    }
}
