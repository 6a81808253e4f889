using System.Runtime.InteropServices;

namespace BindToInterface.Sockets;

/// <summary>What the kernel knows about a socket.</summary>
internal static unsafe class SocketState
{
    private const int IPv6Level = 41;
    private const int V6Only = 26;

    /// <summary>Asks for the address of an IP socket.</summary>
    internal static bool TryGetLocal(int socket, SockAddrIn6* local)
    {
        var errno = Errno.Preserve();
        var length = (uint)sizeof(SockAddrIn6);
        var isKnown = getsockname(socket, local, &length) == 0 && IsIP(local);
        errno.Restore();
        return isKnown;
    }

    /// <summary>Whether a descriptor is an IP socket.</summary>
    internal static bool IsIP(int descriptor)
    {
        SockAddrIn6 local;
        return TryGetLocal(descriptor, &local);
    }

    /// <summary>Whether it is an IP socket, as far as the kernel says.</summary>
    /// <returns>false also where it is no socket.</returns>
    internal static bool MayBeIP(int socket)
    {
        var errno = Errno.Preserve();
        SockAddrIn6 local;
        var length = (uint)sizeof(SockAddrIn6);
        var mayBe = getsockname(socket, &local, &length) == 0 ? IsIP(&local) : Errno.Value is not (Errno.EBADF or Errno.ENOTSOCK);
        errno.Restore();
        return mayBe;
    }

    /// <summary>Whether it is a socket of IPv6 that reaches no IPv4 (ipv6(7), IPV6_V6ONLY).</summary>
    internal static bool IsV6Only(int socket)
    {
        int isOn;
        uint length = sizeof(int);
        return getsockopt(socket, IPv6Level, V6Only, &isOn, &length) == 0 && isOn != 0;
    }

    private static bool IsIP(SockAddrIn6* local) => local->Family is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;

    [DllImport("libc")]
    [SuppressGCTransition]
    internal static extern int getsockopt(int socket, int level, int option, void* value, uint* length);

    [DllImport("libc")]
    [SuppressGCTransition]
    internal static extern int setsockopt(int socket, int level, int option, void* value, uint length);

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int getsockname(int socket, void* address, uint* length);
}
