using System.Runtime.InteropServices;
using ReusePort.Addresses;

namespace BindToInterface.Sockets;

/// <summary>The way by which a socket's packets leave.</summary>
/// <remarks>The numbers are those of asm-generic/socket.h and linux/in.h, which x64 and arm64 share.</remarks>
internal static unsafe class Way
{
    private const int SocketLevel = 1;
    private const int BindToDevice = 25;
    private const int BindToIndex = 62;
    private const int IPLevel = 0;
    private const int BindAddressNoPort = 24;

    /// <summary>sizeof of an interface's name, with its zero (netdevice(7), IFNAMSIZ).</summary>
    private const int LongestName = 16;

    /// <summary>Whether a call may go on: its destination is excluded, or the socket is on its way now.</summary>
    /// <returns>If not, errno is ENETUNREACH.</returns>
    internal static bool IsOpen(int socket, Destination destination)
    {
        if (!destination.IsPresent
            || destination.IsExcluded
            || (Take(socket, destination.IsV4) && IsIn(socket, destination.Zone)))
        {
            return true;
        }

        // What can't be called is a cancellation point all the same.
        Cancellation.Test();
        return Close();
    }

    /// <summary>Whether a socket may answer those who connect: as <see cref="IsOpen"/>, by the address it is bound to.</summary>
    internal static bool MayListen(int socket)
    {
        SockAddrIn6 local;
        if (!TryGetLocal(socket, &local))
        {
            return true;
        }

        var address = IPv6Address.Of((SockAddr*)&local);
        return (!address.IsWildcard() && Settings.Exclude(address))
            || Take(socket, address.IsV4 || Settings.SourceV6.IsNone())
            || Close();
    }

    /// <summary>Says that there is no way.</summary>
    internal static bool Close()
    {
        Errno.Value = Errno.ENETUNREACH;
        return false;
    }

    /// <summary>Binds a socket to the interface and to the address, where it isn't yet.</summary>
    private static bool Take(int socket, bool isV4)
    {
        var errno = Errno.Preserve();
        var isTaken = Settings.AreValid() && HasInterface(socket) && HasSource(socket, isV4 ? Settings.SourceV4 : Settings.SourceV6);
        errno.Restore();
        return isTaken;
    }

    /// <summary>A socket that is bound to an interface can only be bound anew with CAP_NET_RAW, be it to the same one.</summary>
    private static bool HasInterface(int socket)
    {
        ref readonly var wanted = ref Settings.Interface;
        if (wanted.Length == 0)
        {
            return true;
        }

        fixed (byte* name = wanted)
        {
            var current = stackalloc byte[LongestName];
            uint length = LongestName;
            if (getsockopt(socket, SocketLevel, BindToDevice, current, &length) == 0 && length == (uint)wanted.Length + 1)
            {
                var i = 0;
                while (i < wanted.Length && current[i] == name[i])
                {
                    i++;
                }

                if (i == wanted.Length)
                {
                    return true;
                }
            }

            return setsockopt(socket, SocketLevel, BindToDevice, name, (uint)wanted.Length) == 0;
        }
    }

    /// <summary>Whether a zone is none, or the interface that the socket is bound to by now (SO_BINDTOIFINDEX, Linux 5.0).</summary>
    private static bool IsIn(int socket, uint zone)
    {
        uint index;
        uint length = sizeof(uint);
        return zone == 0
            || Settings.Interface.Length == 0
            || (getsockopt(socket, SocketLevel, BindToIndex, &index, &length) == 0 && index == zone);
    }

    private static bool HasSource(int socket, IPv6Address wanted)
    {
        if (!Settings.HasSource)
        {
            return true;
        }

        SockAddrIn6 local;
        if (wanted.IsNone() || !TryGetLocal(socket, &local))
        {
            return false;
        }

        var current = IPv6Address.Of((SockAddr*)&local);
        return current.Is(wanted) || (current.IsWildcard() && BindTo(socket, wanted, &local));
    }

    /// <remarks>The kernel chooses the port when it knows the destination: so many connections as there are ports can be made to
    /// each, and not to all together (ip(7), IP_BIND_ADDRESS_NO_PORT).</remarks>
    private static bool BindTo(int socket, IPv6Address source, SockAddrIn6* local)
    {
        var on = 1;
        _ = setsockopt(socket, IPLevel, BindAddressNoPort, &on, sizeof(int));
        local->Port = 0;
        source.WriteTo((SockAddr*)local);
        return SocketHooks.BindNext(socket, local) == 0;
    }

    /// <summary>Asks for the address of an IP socket.</summary>
    private static bool TryGetLocal(int socket, SockAddrIn6* local)
    {
        var errno = Errno.Preserve();
        var length = (uint)sizeof(SockAddrIn6);
        var isKnown = getsockname(socket, local, &length) == 0
            && local->Family is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;
        errno.Restore();
        return isKnown;
    }

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int getsockname(int socket, void* address, uint* length);

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int getsockopt(int socket, int level, int option, void* value, uint* length);

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int setsockopt(int socket, int level, int option, void* value, uint length);
}
