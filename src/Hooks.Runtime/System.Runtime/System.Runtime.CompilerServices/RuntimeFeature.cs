namespace System.Runtime.CompilerServices;

/// <summary>What the compiler may count on.</summary>
public static class RuntimeFeature
{
    /// <summary>Fields of a ref struct may be references.</summary>
    public const string ByRefFields = nameof(ByRefFields);

    /// <summary>Ref structs may be type arguments.</summary>
    public const string ByRefLikeGenerics = nameof(ByRefLikeGenerics);

    /// <summary>An override may return a more derived class.</summary>
    public const string CovariantReturnsOfClasses = nameof(CovariantReturnsOfClasses);

    /// <summary>Interfaces may have bodies.</summary>
    public const string DefaultImplementationsOfInterfaces = nameof(DefaultImplementationsOfInterfaces);

    /// <summary><c>nint</c> is <c>IntPtr</c>.</summary>
    public const string NumericIntPtr = nameof(NumericIntPtr);

    /// <summary>A function pointer may name its calling convention.</summary>
    public const string UnmanagedSignatureCallingConvention = nameof(UnmanagedSignatureCallingConvention);

    /// <summary>Interfaces may have static abstract members.</summary>
    public const string VirtualStaticsInInterfaces = nameof(VirtualStaticsInInterfaces);
}
