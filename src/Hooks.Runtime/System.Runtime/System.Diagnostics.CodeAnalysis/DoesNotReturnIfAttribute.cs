namespace System.Diagnostics.CodeAnalysis;

/// <summary>The method does not return for this argument.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class DoesNotReturnIfAttribute(bool parameterValue) : Attribute
{
    /// <summary>The argument.</summary>
    public bool ParameterValue { get; } = parameterValue;
}
