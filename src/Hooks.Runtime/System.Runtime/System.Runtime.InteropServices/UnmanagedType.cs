namespace System.Runtime.InteropServices;

/// <summary>The native types of marshalling, which hook libraries do not include. The compiler marks <c>where T : unmanaged</c>
/// with it.</summary>
public enum UnmanagedType
{
}
