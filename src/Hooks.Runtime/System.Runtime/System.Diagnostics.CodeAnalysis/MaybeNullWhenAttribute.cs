namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that it may be null after this result.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The result.</summary>
    public bool ReturnValue { get; } = returnValue;
}
