namespace System.Runtime.CompilerServices;

/// <summary>The value of a constant of type <c>decimal</c>; nothing in a hook library has one.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class DecimalConstantAttribute : Attribute
{
    /// <summary>Makes one.</summary>
    public DecimalConstantAttribute(byte scale, byte sign, uint hi, uint mid, uint low)
    {
    }
}
