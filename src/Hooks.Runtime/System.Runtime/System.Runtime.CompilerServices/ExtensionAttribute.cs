namespace System.Runtime.CompilerServices;

/// <summary>Marks an extension method and what holds it.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ExtensionAttribute : Attribute
{
}
