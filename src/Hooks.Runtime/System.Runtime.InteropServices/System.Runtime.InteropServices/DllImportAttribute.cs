namespace System.Runtime.InteropServices;

/// <summary>Names a native function. A hook library needs no library by name: the loader finds the symbol in what the
/// process has already loaded, and that is libc.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DllImportAttribute(string dllName) : Attribute
{
    /// <summary>The library, <c>libc</c>.</summary>
    public string Value { get; } = dllName;

    /// <summary>The symbol, where it differs from the method's name.</summary>
    public string? EntryPoint;

    /// <summary>Whether the name is taken as it is written.</summary>
    public bool ExactSpelling;

    /// <summary>Whether .NET keeps errno for later; in a hook library <c>Errno.Value</c> is errno itself.</summary>
    public bool SetLastError;

    /// <summary>Whether the result is the function's own; it always is.</summary>
    public bool PreserveSig = true;
}
