namespace System.Runtime.InteropServices;

/// <summary>Makes a static method a native function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnmanagedCallersOnlyAttribute : Attribute
{
    /// <summary>Makes a native function.</summary>
    public UnmanagedCallersOnlyAttribute()
    {
    }

    /// <summary>How it is called, by types.</summary>
    public Type[]? CallConvs;

    /// <summary>The symbol it is exported as.</summary>
    public string? EntryPoint;
}
