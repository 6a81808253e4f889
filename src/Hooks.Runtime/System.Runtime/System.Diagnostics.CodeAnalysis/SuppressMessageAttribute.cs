namespace System.Diagnostics.CodeAnalysis;

/// <summary>Turns an analyzer's message off, with a reason.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class SuppressMessageAttribute(string category, string checkId) : Attribute
{
    /// <summary>The category of the message.</summary>
    public string Category { get; } = category;

    /// <summary>The id of the message.</summary>
    public string CheckId { get; } = checkId;

    /// <summary>Why it is turned off.</summary>
    public string? Justification { get; set; }
}
