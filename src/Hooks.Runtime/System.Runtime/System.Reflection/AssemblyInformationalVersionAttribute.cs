namespace System.Reflection;

/// <summary>The version for people.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyInformationalVersionAttribute(string informationalVersion) : Attribute
{
    /// <summary>The version for people.</summary>
    public string InformationalVersion { get; } = informationalVersion;
}
