namespace System.Reflection;

/// <summary>What the assembly is.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyDescriptionAttribute(string description) : Attribute
{
    /// <summary>What the assembly is.</summary>
    public string Description { get; } = description;
}
