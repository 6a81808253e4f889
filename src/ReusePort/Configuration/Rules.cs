using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;

namespace ReusePort.Configuration;

/// <summary>What the variables say: which sockets are meant, and what is done to them.</summary>
/// <remarks>The lists stand last: a process in which they are empty never writes to their pages.</remarks>
internal struct Rules
{
    /// <summary>What SO_REUSEADDR and SO_REUSEPORT are set to.</summary>
    public ReuseOptions Reuse;

    /// <summary>Whether the errors of socket options are wanted on stderr.</summary>
    public bool IsDebug;

    /// <summary>The interface that every IP socket is bound to.</summary>
    public InterfaceName Device;

    /// <summary>The ports that are shared.</summary>
    public PortList Ports;

    /// <summary>The addresses that are shared.</summary>
    public AddressList Addresses;
}
