namespace System.Diagnostics.CodeAnalysis;

/// <summary>The result is not null if an argument is not.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, AllowMultiple = true, Inherited = false)]
public sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    /// <summary>The parameter whose argument is meant.</summary>
    public string ParameterName { get; } = parameterName;
}
