namespace System.Runtime.InteropServices;

/// <summary>Names a native function. The public one lives in another assembly that refers to this one; the compiler
/// turns either into metadata and keeps no trace of the type.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DllImportAttribute(string dllName) : Attribute
{
    /// <summary>The library.</summary>
    public string Value { get; } = dllName;
}
