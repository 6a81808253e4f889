namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that it is not null after this result.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The result.</summary>
    public bool ReturnValue { get; } = returnValue;
}
