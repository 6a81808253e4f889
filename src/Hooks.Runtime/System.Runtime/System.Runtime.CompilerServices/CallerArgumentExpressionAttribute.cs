namespace System.Runtime.CompilerServices;

/// <summary>Requests from the compiler the text of an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    /// <summary>The parameter whose argument is meant.</summary>
    public string ParameterName { get; } = parameterName;
}
