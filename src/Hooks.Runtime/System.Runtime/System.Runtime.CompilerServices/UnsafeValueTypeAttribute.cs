namespace System.Runtime.CompilerServices;

/// <summary>Marks a struct with a buffer that can overrun; the compiler guards the frames that hold one with the stack cookie.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class UnsafeValueTypeAttribute : Attribute
{
}
