namespace Hooks.Libc;

/// <summary>The kind of a value in a calling convention and in a prototype.</summary>
internal enum ValueKind
{
    /// <summary>No value.</summary>
    Void,

    /// <summary>A signed integer.</summary>
    Signed,

    /// <summary>An unsigned integer.</summary>
    Unsigned,

    /// <summary>An integer whose sign the C compiler chooses: an enumeration, and <c>char</c> and <c>wchar_t</c>, which are
    /// signed on x64 and unsigned on arm64.</summary>
    EitherSign,

    /// <summary><c>nint</c>: an integer, and a pointer if C has one.</summary>
    SignedNative,

    /// <summary><c>nuint</c>.</summary>
    UnsignedNative,

    /// <summary>A pointer to data or to a function.</summary>
    Pointer,

    /// <summary><c>float</c> and <c>double</c>: they are passed in vector registers.</summary>
    Float,

    /// <summary>A structure or union by value, of integers and pointers: no function of libc takes one with a float.</summary>
    Structure,

    /// <summary>A structure that holds a float; only C# has them here.</summary>
    StructureWithFloat,

    /// <summary><c>long double</c>: 80 bits on x64, 128 on arm64, no type in C#.</summary>
    LongDouble,

    /// <summary>A complex number: C# has no type that is passed as one.</summary>
    Complex,
}
