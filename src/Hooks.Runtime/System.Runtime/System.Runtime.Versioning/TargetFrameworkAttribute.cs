namespace System.Runtime.Versioning;

/// <summary>The framework the assembly was built for.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TargetFrameworkAttribute(string frameworkName) : Attribute
{
    /// <summary>The framework.</summary>
    public string FrameworkName { get; } = frameworkName;

    /// <summary>The framework's name for people.</summary>
    public string? FrameworkDisplayName { get; set; }
}
