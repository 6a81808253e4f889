using BindToInterface.Addresses;
using BindToInterface.Configuration;
using Hooks.Sockets.Addresses;

namespace BindToInterface.Sockets;

/// <summary>The destination of a call, read from the program's own memory.</summary>
internal readonly unsafe struct Destination
{
    private readonly IPv6Address _address;

    /// <summary>Reads it.</summary>
    /// <param name="socket">The socket of the call.</param>
    /// <param name="address">What the program passed: perhaps null, perhaps nothing that can be read.</param>
    /// <param name="length">What it says the length is.</param>
    public Destination(int socket, SockAddr* address, uint length)
    {
        // sendmsg(2) truncates an address that is too long, the other functions reject it.
        var isHidden = false;
        if (length < AddressLength.MinV4 || !Argument.CanRead(socket, address, length < AddressLength.Max ? length : AddressLength.Max, out isHidden))
        {
            IsHidden = isHidden;
            return;
        }

        IsKnown = address->Family == SysSocket.AF_INET
            || (address->Family == SysSocket.AF_INET6 && length >= AddressLength.MinV6);
        _address = IsKnown ? IPv6Address.Of(address) : default;
        Zone = _address.HasZone() && length >= (uint)sizeof(SockAddrIn6) ? ((SockAddrIn6*)address)->ScopeId : 0;

        // A datagram without a family goes to an IPv4 address; which one is left to the kernel.
        IsPresent = IsKnown || address->Family == SysSocket.AF_UNSPEC;
    }

    /// <summary>Whether there is one that the kernel may accept. For anything else the kernel returns the error.</summary>
    public bool IsPresent { get; }

    /// <summary>Whether there may be one that this library may not look at.</summary>
    public bool IsHidden { get; }

    /// <summary>Whether it is an IPv4 or IPv6 address.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether connect(2) makes a connection to it, or may.</summary>
    public bool MayConnect => IsKnown || IsHidden;

    /// <summary>Whether packets to it are of IPv4, as those to <c>::ffff:10.0.0.1</c> are.</summary>
    public bool IsV4 => !IsKnown || _address.IsV4;

    /// <summary>The index of the interface that it names, or 0. In the kernel it takes precedence over the socket's.</summary>
    public uint Zone { get; }

    /// <summary>Whether it is excluded from the rules.</summary>
    public bool IsExcluded => IsKnown && Settings.Exclude(_address);
}
