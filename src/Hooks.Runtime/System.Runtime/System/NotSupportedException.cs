namespace System;

/// <summary>Something that is not supported: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class NotSupportedException : SystemException
{
    /// <summary>Makes one.</summary>
    public NotSupportedException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public NotSupportedException(string? message)
    {
    }
}
