namespace System.Runtime.InteropServices;

/// <summary>Calls a native function without a switch of the garbage collector's mode.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SuppressGCTransitionAttribute : Attribute
{
}
