namespace System;

/// <summary>Marks what should no longer be used.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class ObsoleteAttribute : Attribute
{
    /// <summary>Marks it without a message.</summary>
    public ObsoleteAttribute()
    {
    }

    /// <summary>Marks it with a message.</summary>
    public ObsoleteAttribute(string? message) => Message = message;

    /// <summary>Marks it with a message, as an error if <paramref name="error"/> is set.</summary>
    public ObsoleteAttribute(string? message, bool error)
    {
        Message = message;
        IsError = error;
    }

    /// <summary>What to use instead.</summary>
    public string? Message { get; }

    /// <summary>Whether the use is an error.</summary>
    public bool IsError { get; }
}
