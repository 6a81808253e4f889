using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Addresses;
using ReusePort.Configuration;

namespace ReusePort.Sockets;

/// <summary>The address that a program binds an IP socket to, read from its own memory.</summary>
internal readonly unsafe ref struct BoundAddress
{
    private readonly SockAddr* _address;

    /// <summary>Takes the address of a call for which <see cref="IsIP"/> holds.</summary>
    public BoundAddress(SockAddr* address) => _address = address;

    /// <summary>The port in host byte order; 0 if the kernel is to choose one.</summary>
    /// <remarks>sin_port and sin6_port lie at the same place.</remarks>
    public int Port => BinaryPrimitives.ReverseEndianness(((SockAddrIn*)_address)->Port);

    /// <summary>The address, an IPv4 one in its mapped form.</summary>
    public IPv6Address Address => IPv6Address.Of(_address);

    /// <summary>Whether sockets of this address are shared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Matches(in Rules rules) =>
        (rules.Ports.IsEmpty || rules.Ports.Contains(Port)) && (rules.Addresses.IsEmpty || MatchesAddress(rules));

    // Not inlined: an address in memory would give every bind a larger frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MatchesAddress(in Rules rules) => rules.Addresses.Contains(Address);

    /// <summary>Whether the family is one that <see cref="IsIP"/> has to look at.</summary>
    /// <param name="address">What the program passed; it can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeIP(SockAddr* address) =>
        address->Family is SysSocket.AF_INET or SysSocket.AF_INET6 or SysSocket.AF_UNSPEC;

    /// <summary>Whether it is an IP address that the kernel may accept. What isn't is for the kernel to answer.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">What the program passed; it can be read.</param>
    /// <param name="length">What it says the length is, from <see cref="AddressLength.MinV4"/> to <see cref="AddressLength.Max"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIP(int socket, SockAddr* address, uint length) =>
        address->Family == SysSocket.AF_INET || IsOtherIP(socket, address, length);

    private static bool IsOtherIP(int socket, SockAddr* address, uint length) => address->Family switch
    {
        SysSocket.AF_INET6 => length >= AddressLength.MinV6,

        // The kernel takes a wildcard without a family as IPv4, on an IPv4 socket (ip(7)).
        SysSocket.AF_UNSPEC => *(uint*)((SockAddrIn*)address)->Address == 0 && SocketOptions.IsInterNetwork(socket),
        _ => false,
    };
}
