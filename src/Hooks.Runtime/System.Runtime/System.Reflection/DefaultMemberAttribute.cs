namespace System.Reflection;

/// <summary>Names the indexer of a type; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DefaultMemberAttribute(string memberName) : Attribute
{
    /// <summary>The member.</summary>
    public string MemberName { get; } = memberName;
}
