namespace System;

/// <summary>Specifies the targets of an attribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AttributeUsageAttribute(AttributeTargets validOn) : Attribute
{
    /// <summary>What the attribute may stand on.</summary>
    public AttributeTargets ValidOn { get; } = validOn;

    /// <summary>Whether it may stand there more than once.</summary>
    public bool AllowMultiple { get; set; }

    /// <summary>Whether derived types and overrides carry it too.</summary>
    public bool Inherited { get; set; }
}
