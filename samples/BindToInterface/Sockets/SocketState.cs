using System.Runtime.InteropServices;

namespace BindToInterface.Sockets;

/// <summary>What the kernel knows about a socket.</summary>
internal static unsafe class SocketState
{
    /// <summary>Asks for the address of an IP socket.</summary>
    internal static bool TryGetLocal(int socket, SockAddrIn6* local)
    {
        var errno = Errno.Preserve();
        var length = (uint)sizeof(SockAddrIn6);
        var isKnown = getsockname(socket, local, &length) == 0 && IsIP(local);
        errno.Restore();
        return isKnown;
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
