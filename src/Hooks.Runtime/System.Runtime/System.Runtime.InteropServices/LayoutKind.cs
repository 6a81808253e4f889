namespace System.Runtime.InteropServices;

/// <summary>How the fields of a struct are laid out.</summary>
public enum LayoutKind
{
    /// <summary>In the order they are written in, as C does.</summary>
    Sequential = 0,

    /// <summary>Each at the offset it names.</summary>
    Explicit = 2,

    /// <summary>As the compiler likes.</summary>
    Auto = 3,
}
