namespace System.Runtime.CompilerServices;

/// <summary>Names the method that makes the type from a collection expression.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    /// <summary>The type that has the method.</summary>
    public Type BuilderType { get; } = builderType;

    /// <summary>The method.</summary>
    public string MethodName { get; } = methodName;
}
