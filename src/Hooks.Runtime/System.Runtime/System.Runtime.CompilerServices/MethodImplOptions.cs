namespace System.Runtime.CompilerServices;

/// <summary>How a method is compiled.</summary>
[Flags]
public enum MethodImplOptions
{
    /// <summary>Not inlined into its callers.</summary>
    NoInlining = 0x0008,

    /// <summary>Not optimized.</summary>
    NoOptimization = 0x0040,

    /// <summary>Inlined wherever it can be.</summary>
    AggressiveInlining = 0x0100,

    /// <summary>Optimized as much as can be.</summary>
    AggressiveOptimization = 0x0200,

    /// <summary>The body is the runtime's.</summary>
    InternalCall = 0x1000,
}
