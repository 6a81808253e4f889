namespace System.Runtime.InteropServices;

/// <summary>The processors that .NET names; hook libraries are built for two of them.</summary>
public enum Architecture
{
    /// <summary>x86-64.</summary>
    X64 = 1,

    /// <summary>AArch64.</summary>
    Arm64 = 3,
}
