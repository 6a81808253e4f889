namespace System.Reflection;

/// <summary>The name of the assembly for people.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyTitleAttribute(string title) : Attribute
{
    /// <summary>The name of the assembly for people.</summary>
    public string Title { get; } = title;
}
