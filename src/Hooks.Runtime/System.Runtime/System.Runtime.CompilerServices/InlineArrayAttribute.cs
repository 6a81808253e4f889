namespace System.Runtime.CompilerServices;

/// <summary>Makes a struct of one field hold it so many times.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class InlineArrayAttribute(int length) : Attribute
{
    /// <summary>How many times.</summary>
    public int Length { get; } = length;
}
