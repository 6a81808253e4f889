using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Addresses;

namespace ReusePort.Sockets;

/// <summary>What a program passes to bind(2): whether it is the address of an IP socket.</summary>
internal static unsafe class BindArgument
{
    /// <summary>Whether the family is AF_INET, or one that <see cref="IsOtherIP"/> has to look at.</summary>
    /// <param name="address">What the program passed; it can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeIP(SockAddr* address) =>
        address->Family is SysSocket.AF_INET or SysSocket.AF_INET6 or SysSocket.AF_UNSPEC;

    /// <summary>Whether it is an IP address of another family than AF_INET that the kernel may accept. What isn't is for the kernel to
    /// answer.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">What the program passed; it can be read.</param>
    /// <param name="length">What it says the length is, from <see cref="AddressLength.MinV4"/> to <see cref="AddressLength.Max"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOtherIP(int socket, SockAddr* address, uint length) => address->Family switch
    {
        SysSocket.AF_INET6 => length >= AddressLength.MinV6,

        // The kernel takes a wildcard without a family as IPv4, on an IPv4 socket (ip(7)).
        SysSocket.AF_UNSPEC => *(uint*)((SockAddrIn*)address)->Address == 0 && SocketOptions.IsInterNetwork(socket),
        _ => false,
    };
}
