using BindToInterface.Configuration;
using Hooks.Sockets.Options;

namespace BindToInterface.Sockets;

/// <summary>The interface that sockets are bound to.</summary>
internal static class WantedInterface
{
    /// <summary>The interface that a socket is bound to.</summary>
    private enum Binding
    {
        None,
        Wanted,
        Other,
    }

    /// <summary>Binds a socket to it if it is not bound yet.</summary>
    /// <remarks>A socket that is bound to an interface can only be bound again with CAP_NET_RAW, even if it is the same one. Another
    /// thread may have done so since the first check, so it is checked again.</remarks>
    public static bool Has(int socket)
    {
        if (Settings.Interface.Length == 0 || BindingOf(socket) == Binding.Wanted)
        {
            return true;
        }

        var error = Settings.Interface.Bind(socket);
        if (error == 0)
        {
            return true;
        }

        var binding = BindingOf(socket);
        if (binding == Binding.None)
        {
            Settings.ReportInterface(error);
        }

        return binding == Binding.Wanted;
    }

    /// <summary>Whether a destination has no zone, or its zone is the interface that the socket is bound to by now
    /// (SO_BINDTOIFINDEX, Linux 5.0).</summary>
    public static bool MatchesZone(int socket, uint zone) =>
        zone == 0
        || Settings.Interface.Length == 0
        || ((int)zone > 0 && SocketOption.Get(socket, SysSocket.SOL_SOCKET, SysSocket.SO_BINDTOIFINDEX) == (int)zone);

    private static Binding BindingOf(int socket) => !InterfaceName.TryGet(socket, out var current) ? Binding.None
        : current.Is(Settings.Interface) ? Binding.Wanted
        : Binding.Other;
}
