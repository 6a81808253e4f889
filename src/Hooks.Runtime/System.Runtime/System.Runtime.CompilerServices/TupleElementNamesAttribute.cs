namespace System.Runtime.CompilerServices;

/// <summary>The names of a tuple's elements; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Event)]
public sealed class TupleElementNamesAttribute(string?[] transformNames) : Attribute
{
    private readonly string?[] _names = transformNames;
}
