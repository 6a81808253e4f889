namespace System.Reflection;

/// <summary>The copyright of the assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCopyrightAttribute(string copyright) : Attribute
{
    /// <summary>The copyright of the assembly.</summary>
    public string Copyright { get; } = copyright;
}
