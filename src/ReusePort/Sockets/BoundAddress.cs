using System;
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

    // No page of Linux is smaller.
    private const nuint SmallestPage = 4096;

    private readonly SockAddr* _address;

    /// <summary>Takes the address of a call for which <see cref="IsIn"/> holds.</summary>
    internal BoundAddress(SockAddr* address) => _address = address;

    /// <summary>The port in host byte order; 0 where the kernel is to choose one.</summary>
    /// <remarks>sin_port and sin6_port lie at the same place.</remarks>
    internal int Port => BinaryPrimitives.ReverseEndianness(((SockAddrIn*)_address)->Port);

    /// <summary>The address, an IPv4 one in its mapped form.</summary>
    internal IPv6Address Address => _address->Family == AddressFamily.InterNetworkV6
        ? new IPv6Address(ReadWord(((SockAddrIn6*)_address)->Address), ReadWord(((SockAddrIn6*)_address)->Address + 8))

        // sin_addr is the second half of the first eight bytes.
        : IPv6Address.FromV4((uint)ReadWord((byte*)_address));

    /// <summary>Looks at the arguments of bind(2).</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">What the program passed: perhaps null, perhaps nothing that can be read.</param>
    /// <param name="length">What it says the length is.</param>
    /// <returns>Whether it is an IP address that the kernel may accept. What isn't is for the kernel to answer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsIn(int socket, SockAddr* address, uint length) =>
        length is >= LengthOfV4 and <= Longest
        && CanRead(socket, (byte*)address, length)
        && address->Family switch
        {
            AddressFamily.InterNetwork => true,
            AddressFamily.InterNetworkV6 => length >= LengthOfV6,

            // The kernel takes a wildcard without a family as IPv4, on an IPv4 socket (ip(7)).
            AddressFamily.Unspecified => *(uint*)((SockAddrIn*)address)->Address == 0 && SocketOptions.IsInterNetwork(socket),
            _ => false,
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanRead(int socket, byte* address, uint length)
    {
        if (address == null || !SocketOptions.CanRead(socket, address))
        {
            return false;
        }

        var last = address + length - sizeof(int);
        var isOnePage = ((nuint)address & ~(SmallestPage - 1)) == ((nuint)(address + length - 1) & ~(SmallestPage - 1));
        return isOnePage || SocketOptions.CanRead(socket, last);
    }

    /// <summary>Eight bytes in network byte order; a program's address need not be aligned.</summary>
    private static ulong ReadWord(byte* bytes) => BinaryPrimitives.ReadUInt64BigEndian(new ReadOnlySpan<byte>(bytes, sizeof(ulong)));
}
