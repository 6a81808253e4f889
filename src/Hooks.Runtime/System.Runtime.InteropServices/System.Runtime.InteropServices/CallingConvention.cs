namespace System.Runtime.InteropServices;

/// <summary>How a function is called. Linux has one way, which every value means.</summary>
public enum CallingConvention
{
    /// <summary>The platform's.</summary>
    Winapi = 1,

    /// <summary>That of C.</summary>
    Cdecl = 2,

    /// <summary>That of C, on Linux.</summary>
    StdCall = 3,

    /// <summary>That of C, on Linux.</summary>
    ThisCall = 4,

    /// <summary>That of C, on Linux.</summary>
    FastCall = 5,
}
