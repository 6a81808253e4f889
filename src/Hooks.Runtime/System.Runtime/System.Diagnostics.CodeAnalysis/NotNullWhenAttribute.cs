namespace System.Diagnostics.CodeAnalysis;

/// <summary>The argument is not null after this result.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The result.</summary>
    public bool ReturnValue { get; } = returnValue;
}
