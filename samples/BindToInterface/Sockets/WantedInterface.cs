using BindToInterface.Configuration;
using Hooks.Sockets.Options;

namespace BindToInterface.Sockets;

/// <summary>The interface that sockets are bound to.</summary>
/// <remarks>The numbers are those of asm-generic/socket.h, which x64 and arm64 share.</remarks>
internal static unsafe class WantedInterface
{
    private const int SocketLevel = 1;
    private const int BindToDevice = 25;
    private const int BindToIndex = 62;

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
    internal static bool Has(int socket)
    {
        if (Settings.Interface.Length == 0 || BindingOf(socket) == Binding.Wanted)
        {
            return true;
        }

        var error = Bind(socket);
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

    /// <summary>Whether the zone of a destination is none, or the interface that the socket is bound to by now
    /// (SO_BINDTOIFINDEX, Linux 5.0).</summary>
    internal static bool IsIn(int socket, uint zone)
    {
        uint index;
        uint length = sizeof(uint);
        return zone == 0
            || Settings.Interface.Length == 0
            || (SystemCall.GetSocketOption(socket, SocketLevel, BindToIndex, &index, &length) == 0 && index == zone);
    }

    private static Binding BindingOf(int socket)
    {
        InterfaceName current = default;
        uint length = InterfaceName.Size;
        fixed (byte* name = current)
        {
            if (SystemCall.GetSocketOption(socket, SocketLevel, BindToDevice, name, &length) != 0 || length == 0)
            {
                return Binding.None;
            }
        }

        return current.Is(Settings.Interface) ? Binding.Wanted : Binding.Other;
    }

    /// <returns>0, or the error number.</returns>
    private static int Bind(int socket)
    {
        ref readonly var wanted = ref Settings.Interface;
        fixed (byte* name = wanted)
        {
            return -SystemCall.SetSocketOption(socket, SocketLevel, BindToDevice, name, (uint)wanted.Length);
        }
    }
}
