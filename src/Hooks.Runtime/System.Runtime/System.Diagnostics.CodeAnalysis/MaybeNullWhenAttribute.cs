namespace System.Diagnostics.CodeAnalysis;

/// <summary>The argument may be null after this result.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The result.</summary>
    public bool ReturnValue { get; } = returnValue;
}
