namespace System;

/// <summary>The base of the exceptions of .NET: named by the compiler and by code that throws it, never created in a hook library.</summary>
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
