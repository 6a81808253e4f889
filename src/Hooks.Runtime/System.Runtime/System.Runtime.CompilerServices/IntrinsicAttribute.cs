namespace System.Runtime.CompilerServices;

/// <summary>Marks what the compiler knows a better body for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Field | AttributeTargets.Property)]
internal sealed class IntrinsicAttribute : Attribute
{
}
