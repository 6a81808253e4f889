namespace System.Runtime.InteropServices;

/// <summary>The native types of marshalling, which a hook library has none of. The compiler marks <c>where T : unmanaged</c>
/// with it.</summary>
public enum UnmanagedType
{
}
