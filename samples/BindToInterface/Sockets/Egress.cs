using BindToInterface.Addresses;
using BindToInterface.Configuration;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Options;

namespace BindToInterface.Sockets;

/// <summary>The interface and the address that a socket's packets leave by.</summary>
internal static unsafe class Egress
{
    /// <summary>Whether a call may go on: its destination is excluded, or the socket is on its way now.</summary>
    /// <returns>If not, errno is ENETUNREACH.</returns>
    public static bool Allows(int socket, Destination destination)
    {
        if (!destination.IsHidden
            && (!destination.IsPresent
                || destination.IsExcluded
                || (Bind(socket, destination.IsV4) && WantedInterface.MatchesZone(socket, destination.Zone))))
        {
            return true;
        }

        return DenyAtCancellationPoint();
    }

    /// <summary>Denies a call of a function that is a cancellation point (pthreads(7)): the hook is one even if it doesn't call
    /// libc's.</summary>
    public static bool DenyAtCancellationPoint()
    {
        Cancellation.Test();
        return Deny();
    }

    /// <summary>Whether a socket may answer those who connect: as <see cref="Allows"/>, by the address it is bound to.</summary>
    public static bool MayListen(int socket)
    {
        SockAddrIn6 local;
        if (!SocketState.TryGetLocal(socket, &local))
        {
            return !SocketState.MayBeIP(socket) || Deny();
        }

        var address = IPv6Address.Of((SockAddr*)&local);
        return (!address.IsWildcard() && Settings.Exclude(address))
            || Bind(socket, address.IsV4 || Settings.SourceV6.IsNone())
            || Deny();
    }

    /// <summary>Denies a call, with ENETUNREACH.</summary>
    public static bool Deny()
    {
        Errno.Value = Errno.ENETUNREACH;
        return false;
    }

    /// <summary>Binds a socket to the interface and to the address, if it isn't yet.</summary>
    private static bool Bind(int socket, bool isV4) =>
        Settings.AreValid() && WantedInterface.Has(socket) && HasSource(socket, isV4 ? Settings.SourceV4 : Settings.SourceV6);

    /// <summary>A socket can be bound once. If another thread was first, a second look tells what to.</summary>
    private static bool HasSource(int socket, IPv6Address wanted)
    {
        if (!Settings.HasSource)
        {
            return true;
        }

        SockAddrIn6 local;
        if (wanted.IsNone() || !SocketState.TryGetLocal(socket, &local))
        {
            return false;
        }

        var current = IPv6Address.Of((SockAddr*)&local);
        return current.Is(wanted) || (current.IsWildcard() && (BindTo(socket, wanted, &local) || IsBoundTo(socket, wanted)));
    }

    private static bool IsBoundTo(int socket, IPv6Address wanted)
    {
        SockAddrIn6 local;
        return SocketState.TryGetLocal(socket, &local) && IPv6Address.Of((SockAddr*)&local).Is(wanted);
    }

    /// <remarks>The kernel chooses the port when it knows the destination: so many connections as there are ports can be made to
    /// each, and not to all together (ip(7), IP_BIND_ADDRESS_NO_PORT).</remarks>
    private static bool BindTo(int socket, IPv6Address source, SockAddrIn6* local)
    {
        _ = SocketOption.Set(socket, NetinetIn.IPPROTO_IP, NetinetIn.IP_BIND_ADDRESS_NO_PORT, 1);
        local->Port = 0;
        source.WriteTo((SockAddr*)local);
        return SystemCall.Bind(socket, (SockAddr*)local, AddressExtensions.SizeOf(local)) == 0;
    }
}
