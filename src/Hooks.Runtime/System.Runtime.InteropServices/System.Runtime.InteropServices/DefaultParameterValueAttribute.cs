namespace System.Runtime.InteropServices;

/// <summary>The value of a parameter that was left out.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DefaultParameterValueAttribute(object? value) : Attribute
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;
}
