namespace System.Runtime.CompilerServices;

/// <summary>Marks <c>dynamic</c> in a type, which hook libraries do not support.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class DynamicAttribute : Attribute
{
    /// <summary>The type itself is dynamic.</summary>
    public DynamicAttribute()
    {
    }

    /// <summary>The parts of the type are dynamic or not.</summary>
    public DynamicAttribute(bool[] transformFlags)
    {
    }
}
