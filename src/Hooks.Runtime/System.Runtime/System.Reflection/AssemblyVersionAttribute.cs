namespace System.Reflection;

/// <summary>The version of the assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyVersionAttribute(string version) : Attribute
{
    /// <summary>The version of the assembly.</summary>
    public string Version { get; } = version;
}
