using System;

namespace ReusePort.Configuration;

/// <summary>What is asked of the holder of a port before a socket joins it.</summary>
[Flags]
internal enum Guard
{
    /// <summary>Nothing: the option is set before the bind, and nobody is looked at.</summary>
    None = 0,

    /// <summary>That it runs as the same user.</summary>
    User = 1,

    /// <summary>That it is the same executable file.</summary>
    Executable = 2,

    /// <summary>That it listens, or for UDP, that it isn't connected.</summary>
    Listener = 4,
}
