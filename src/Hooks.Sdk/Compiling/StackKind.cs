namespace Hooks.Sdk.Compiling;

/// <summary>What a value is on the evaluation stack (ECMA-335 III.1.1).</summary>
internal enum StackKind
{
    /// <summary>An object, a struct, a managed pointer: nothing that is divided.</summary>
    Other,

    /// <summary>32 bits, and everything shorter.</summary>
    Int32,

    /// <summary>64 bits.</summary>
    Int64,

    /// <summary>The size of a pointer.</summary>
    NativeInt,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>Of a type that is in none of the library's assemblies.</summary>
    Unknown,
}
