using ReusePort.Configuration;

namespace ReusePort.Sockets;

/// <summary>The two options by which a socket shares its port; each 1, 0 or <see cref="OptionValue.Leave"/>.</summary>
internal struct ReuseOptions
{
    /// <summary>SO_REUSEADDR.</summary>
    internal int Address;

    /// <summary>SO_REUSEPORT.</summary>
    internal int Port;
}
