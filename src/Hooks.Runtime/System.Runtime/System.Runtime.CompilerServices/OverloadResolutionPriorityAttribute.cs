namespace System.Runtime.CompilerServices;

/// <summary>Which of several methods of one name the compiler takes first.</summary>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = false, Inherited = false)]
public sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    /// <summary>The higher one is taken.</summary>
    public int Priority => priority;
}
