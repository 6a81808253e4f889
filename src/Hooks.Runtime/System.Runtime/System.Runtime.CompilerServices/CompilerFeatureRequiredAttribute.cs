namespace System.Runtime.CompilerServices;

/// <summary>Names a feature that a compiler must know to use what bears it; the compiler writes it.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>What <c>required</c> needs.</summary>
    public const string RequiredMembers = nameof(RequiredMembers);

    /// <summary>The feature.</summary>
    public string FeatureName { get; } = featureName;

    /// <summary>Whether a compiler that doesn't know it may go on.</summary>
    public bool IsOptional { get; init; }
}
