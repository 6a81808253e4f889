namespace System.Runtime.InteropServices;

/// <summary>Names how an imported function is called. Linux has one way.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnmanagedCallConvAttribute : Attribute
{
    /// <summary>The ways, by types.</summary>
    public Type[]? CallConvs;
}
