using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;

namespace ReusePort.Configuration;

/// <summary>Which sockets are meant, and what is done to them.</summary>
/// <remarks>The lists stand last: a process in which they are empty never writes to their pages.</remarks>
internal struct Rule
{
    /// <summary>The conditions that the rule has; all of them must hold.</summary>
    public Conditions Conditions;

    /// <summary>What SO_REUSEADDR and SO_REUSEPORT are set to.</summary>
    public ReuseOptions Reuse;

    /// <summary>The interface that the socket is bound to.</summary>
    public InterfaceName Device;

    /// <summary>The ports that are meant.</summary>
    public PortList Ports;

    /// <summary>The addresses that are meant.</summary>
    public AddressList Addresses;
}
