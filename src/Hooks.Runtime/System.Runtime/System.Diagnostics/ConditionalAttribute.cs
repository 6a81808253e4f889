namespace System.Diagnostics;

/// <summary>Leaves calls out unless a symbol is defined.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ConditionalAttribute(string conditionString) : Attribute
{
    /// <summary>The symbol.</summary>
    public string ConditionString { get; } = conditionString;
}
