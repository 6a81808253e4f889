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

    private BoundAddress(SockAddr* address) => _address = address;

    /// <summary>The port in host byte order; 0 where the kernel is to choose one.</summary>
    internal int Port
    {
        get
        {
            // sin_port and sin6_port lie at the same place, in network byte order.
            var bytes = (byte*)&((SockAddrIn*)_address)->Port;
            return (bytes[0] << 8) | bytes[1];
        }
    }

    /// <summary>The address, an IPv4 one in its mapped form.</summary>
    internal IPv6Address Address
    {
        get
        {
            IPv6Address address = default;
            if (_address->Family == AddressFamily.InterNetworkV6)
            {
                for (var i = 0; i < IPv6Address.Length; i++)
                {
                    address[i] = ((SockAddrIn6*)_address)->Address[i];
                }

                return address;
            }

            address.MapV4();
            for (var i = 0; i < 4; i++)
            {
                address[IPv6Address.Length - 4 + i] = ((SockAddrIn*)_address)->Address[i];
            }

            return address;
        }
    }

    /// <summary>Looks at the arguments of bind(2).</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">What the program passed: perhaps null, perhaps nothing that can be read.</param>
    /// <param name="length">What it says the length is.</param>
    /// <param name="bound">The address.</param>
    /// <returns>Whether it is an IP address that the kernel may accept. What isn't is for the kernel to answer.</returns>
    internal static bool TryRead(int socket, SockAddr* address, uint length, out BoundAddress bound)
    {
        bound = new BoundAddress(address);
        return length is >= LengthOfV4 and <= Longest
            && CanRead(socket, (byte*)address, length)
            && address->Family switch
            {
                AddressFamily.InterNetwork => true,
                AddressFamily.InterNetworkV6 => length >= LengthOfV6,

                // The kernel takes a wildcard without a family as IPv4, on an IPv4 socket (ip(7)).
                AddressFamily.Unspecified => *(uint*)((SockAddrIn*)address)->Address == 0 && SocketOptions.IsInterNetwork(socket),
                _ => false,
            };
    }

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
}
