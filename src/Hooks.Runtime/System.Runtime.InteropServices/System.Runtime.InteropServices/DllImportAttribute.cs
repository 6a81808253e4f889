namespace System.Runtime.InteropServices;

/// <summary>Names a native function. A hook library needs no library by name: the loader finds the symbol in what the
/// process has already loaded, and that is libc.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DllImportAttribute(string dllName) : Attribute
{
    /// <summary>The library, <c>libc</c>.</summary>
    public string Value { get; } = dllName;

    /// <summary>The symbol, if it differs from the method's name.</summary>
    public string? EntryPoint;

    /// <summary>Whether the name is taken as it is written.</summary>
    public bool ExactSpelling;

    /// <summary>Whether .NET keeps errno for later; in a hook library <c>Errno.Value</c> is errno itself.</summary>
    public bool SetLastError;

    /// <summary>How strings are translated, of which there are none.</summary>
    public CharSet CharSet;

    /// <summary>How the function is called.</summary>
    public CallingConvention CallingConvention;

    /// <summary>Whether letters are replaced by similar ones; there are none to translate.</summary>
    public bool BestFitMapping;

    /// <summary>Whether a letter without a similar one is an error; there are none to translate.</summary>
    public bool ThrowOnUnmappableChar;

    /// <summary>Whether the result is the function's own; it always is.</summary>
    public bool PreserveSig = true;
}
