namespace System;

/// <summary>Something that is yet to be written: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class NotImplementedException : SystemException
{
    /// <summary>Makes one.</summary>
    public NotImplementedException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public NotImplementedException(string? message)
    {
    }
}
