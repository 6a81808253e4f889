using Hooks.Sockets.Options;

namespace BindToInterface.Sockets;

/// <summary>What the kernel knows about a socket.</summary>
internal static unsafe class SocketState
{
    /// <summary>Asks for the address of an IP socket.</summary>
    public static bool TryGetLocal(int socket, SockAddrIn6* local)
    {
        var length = (uint)sizeof(SockAddrIn6);
        return SystemCall.GetSocketName(socket, (SockAddr*)local, &length) == 0 && IsIP(local);
    }

    /// <summary>Whether it is an IP socket, as far as the kernel says.</summary>
    /// <returns>Also false if it is not a socket.</returns>
    public static bool MayBeIP(int socket)
    {
        SockAddrIn6 local;
        var length = (uint)sizeof(SockAddrIn6);
        return -SystemCall.GetSocketName(socket, (SockAddr*)&local, &length) switch
        {
            0 => IsIP(&local),
            Errno.EBADF or Errno.ENOTSOCK => false,
            _ => true,
        };
    }

    /// <summary>Whether it is an IPv6 socket that can't reach IPv4 (ipv6(7), IPV6_V6ONLY).</summary>
    public static bool IsV6Only(int socket) =>
        SocketOption.Get(socket, NetinetIn.IPPROTO_IPV6, NetinetIn.IPV6_V6ONLY) is not (0 or -1);

    private static bool IsIP(SockAddrIn6* local) => local->Family is SysSocket.AF_INET or SysSocket.AF_INET6;
}
