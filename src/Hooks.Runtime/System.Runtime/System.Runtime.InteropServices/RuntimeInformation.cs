namespace System.Runtime.InteropServices;

/// <summary>What the code runs on.</summary>
public static class RuntimeInformation
{
    /// <summary>The processor that the library was built for.</summary>
    /// <remarks>The build replaces the value by that of its target (Hooks.Sdk, <c>ProcessArchitecture</c>), so that the code for the
    /// other processor is not in the library.</remarks>
    public static Architecture ProcessArchitecture => Architecture.X64;
}
