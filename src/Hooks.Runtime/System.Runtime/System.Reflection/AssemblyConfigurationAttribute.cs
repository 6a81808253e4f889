namespace System.Reflection;

/// <summary>The configuration the assembly was built in.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyConfigurationAttribute(string configuration) : Attribute
{
    /// <summary>The configuration the assembly was built in.</summary>
    public string Configuration { get; } = configuration;
}
