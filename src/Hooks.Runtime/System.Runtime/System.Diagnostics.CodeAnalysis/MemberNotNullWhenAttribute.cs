namespace System.Diagnostics.CodeAnalysis;

/// <summary>Members are not null after this result.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class MemberNotNullWhenAttribute(bool returnValue, params string[] members) : Attribute
{
    /// <summary>Names one member.</summary>
    public MemberNotNullWhenAttribute(bool returnValue, string member) : this(returnValue, [member])
    {
    }

    /// <summary>The result.</summary>
    public bool ReturnValue { get; } = returnValue;

    /// <summary>The members.</summary>
    public string[] Members { get; } = members;
}
