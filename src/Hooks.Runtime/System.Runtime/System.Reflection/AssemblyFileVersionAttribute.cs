namespace System.Reflection;

/// <summary>The version of the file.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyFileVersionAttribute(string version) : Attribute
{
    /// <summary>The version of the file.</summary>
    public string Version { get; } = version;
}
