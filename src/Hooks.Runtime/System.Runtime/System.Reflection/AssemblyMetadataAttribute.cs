namespace System.Reflection;

/// <summary>A name and a value that the assembly carries.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class AssemblyMetadataAttribute(string key, string? value) : Attribute
{
    /// <summary>The name.</summary>
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    public string? Value { get; } = value;
}
