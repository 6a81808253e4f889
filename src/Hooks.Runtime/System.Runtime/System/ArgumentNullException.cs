namespace System;

/// <summary>An argument that is null: named by the compiler and by code that throws it, never made in a hook library.</summary>
public class ArgumentNullException : ArgumentException
{
    /// <summary>Makes one.</summary>
    public ArgumentNullException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public ArgumentNullException(string? paramName)
    {
    }
}
