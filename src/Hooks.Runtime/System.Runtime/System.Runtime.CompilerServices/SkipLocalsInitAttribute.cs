namespace System.Runtime.CompilerServices;

/// <summary>Leaves the locals and stackallocs of a method uninitialized.</summary>
[AttributeUsage(AttributeTargets.Module | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event)]
public sealed class SkipLocalsInitAttribute : Attribute
{
}
