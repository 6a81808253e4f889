using BindToInterface.Addresses;
using BindToInterface.Configuration;
using Hooks.Sockets.Addresses;

namespace BindToInterface.Sockets;

/// <summary>The address that a program binds a socket to.</summary>
internal readonly unsafe struct BoundAddress
{
    private readonly ushort _family;
    private readonly ushort _port;
    private readonly IPv6Address _source;

    /// <summary>Reads it.</summary>
    /// <param name="socket">The socket of the call.</param>
    /// <param name="address">What the program passed.</param>
    /// <param name="length">What it says the length is.</param>
    public BoundAddress(int socket, SockAddr* address, uint length)
    {
        if (!Settings.HasSource
            || !new Destination(socket, address, length).IsKnown
            || !IPv6Address.Of(address).IsWildcard())
        {
            return;
        }

        _family = address->Family;
        _port = ((SockAddrIn*)address)->Port;

        // A socket of IPv6 that has only an IPv4 address to leave from is good for ::ffff:10.0.0.1.
        _source = _family == SysSocket.AF_INET6 && !Settings.SourceV6.IsNone() ? Settings.SourceV6 : Settings.SourceV4;
    }

    /// <summary>Whether the kernel would choose the address, and the variables name one.</summary>
    public bool IsToBeReplaced => !_source.IsNone();

    /// <summary>The address of the variables, with the port of the program.</summary>
    public void WriteTo(SockAddrIn6* replaced)
    {
        *replaced = new SockAddrIn6 { Family = _family, Port = _port };
        _source.WriteTo((SockAddr*)replaced);
    }

    /// <summary>Whether a bind failed because of the address. For an IPv4 address and a socket without IPv4 the kernel returns
    /// EINVAL.</summary>
    public bool IsImpossible(int socket)
    {
        var error = Errno.Value;
        var isImpossible = error == Errno.EADDRNOTAVAIL
            || (error == Errno.EINVAL && _family == SysSocket.AF_INET6 && _source.IsV4 && SocketState.IsV6Only(socket));
        Errno.Value = error;
        return isImpossible;
    }
}
