namespace System.Diagnostics.CodeAnalysis;

/// <summary>Members are not null after the method.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class MemberNotNullAttribute(params string[] members) : Attribute
{
    /// <summary>Names one member.</summary>
    public MemberNotNullAttribute(string member) : this([member])
    {
    }

    /// <summary>The members.</summary>
    public string[] Members { get; } = members;
}
