namespace System.Reflection;

/// <summary>The product the assembly is part of.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyProductAttribute(string product) : Attribute
{
    /// <summary>The product the assembly is part of.</summary>
    public string Product { get; } = product;
}
