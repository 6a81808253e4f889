namespace System;

/// <summary>The base of .NET's own exceptions: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class SystemException : Exception
{
    /// <summary>Makes one.</summary>
    public SystemException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public SystemException(string? message)
    {
    }
}
