namespace System.Runtime.CompilerServices;

/// <summary>Specifies how a method is compiled.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class MethodImplAttribute(MethodImplOptions methodImplOptions) : Attribute
{
    /// <summary>How it is compiled.</summary>
    public MethodImplOptions Value { get; } = methodImplOptions;
}
