namespace System.Reflection;

/// <summary>Who made the assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCompanyAttribute(string company) : Attribute
{
    /// <summary>Who made the assembly.</summary>
    public string Company { get; } = company;
}
