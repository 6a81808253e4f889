using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hooks;
using ReusePort.Addresses;

namespace ReusePort.Sockets;

/// <summary>The address that a program binds an IP socket to, read from its own memory.</summary>
internal readonly unsafe ref struct BoundAddress
{
    // The shortest addresses that the kernel takes: sockaddr_in, and sockaddr_in6 without its zone (RFC 2133).
    private const uint LengthOfV4 = 16;
    private const uint LengthOfV6 = 24;

    // sizeof(struct sockaddr_storage): the kernel takes no longer one.
    private const uint Longest = 128;

    private readonly SockAddr* _address;

    /// <summary>Takes the address of a call for which <see cref="IsIn"/> holds.</summary>
    internal BoundAddress(SockAddr* address) => _address = address;

    /// <summary>The port in host byte order; 0 where the kernel is to choose one.</summary>
    /// <remarks>sin_port and sin6_port lie at the same place.</remarks>
    internal int Port => BinaryPrimitives.ReverseEndianness(((SockAddrIn*)_address)->Port);

    /// <summary>The address, an IPv4 one in its mapped form.</summary>
    internal IPv6Address Address => IPv6Address.Of(_address);

    /// <summary>Looks at the arguments of bind(2).</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">What the program passed: perhaps null, perhaps nothing that can be read.</param>
    /// <param name="length">What it says the length is.</param>
    /// <returns>Whether it is an IP address that the kernel may accept. What isn't is for the kernel to answer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsIn(int socket, SockAddr* address, uint length) =>
        length is >= LengthOfV4 and <= Longest
        && SocketArgument.CanRead(socket, address, length)
        && address->Family switch
        {
            AddressFamily.InterNetwork => true,
            AddressFamily.InterNetworkV6 => length >= LengthOfV6,

            // The kernel takes a wildcard without a family as IPv4, on an IPv4 socket (ip(7)).
            AddressFamily.Unspecified => *(uint*)((SockAddrIn*)address)->Address == 0 && SocketOptions.IsInterNetwork(socket),
            _ => false,
        };
}
