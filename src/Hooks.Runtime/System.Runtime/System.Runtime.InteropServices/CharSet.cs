namespace System.Runtime.InteropServices;

/// <summary>How .NET translates strings; a hook library translates none, so that every value means the same.</summary>
public enum CharSet
{
    /// <summary>The default.</summary>
    None = 1,

    /// <summary>Bytes.</summary>
    Ansi = 2,

    /// <summary>UTF-16.</summary>
    Unicode = 3,

    /// <summary>As the platform has it.</summary>
    Auto = 4,
}
