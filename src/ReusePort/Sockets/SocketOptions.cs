using System;
using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Options;
using ReusePort.Configuration;

namespace ReusePort.Sockets;

/// <summary>Socket options (socket(7)); the numbers are those of asm-generic/socket.h, which x64 and arm64 share.</summary>
internal static unsafe class SocketOptions
{
    private const int SocketLevel = 1;
    private const int ReuseAddress = 2;
    private const int Type = 3;
    private const int ReusePort = 15;
    private const int BindToDeviceOption = 25;
    private const int Domain = 39;

    /// <summary>SOCK_DGRAM.</summary>
    private const int Datagram = 2;

    /// <summary>What the options of a socket are that are about to be changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ReuseOptions GetReuse(int socket, ReuseOptions wanted) => new()
    {
        Address = wanted.Address == OptionValue.Unchanged ? OptionValue.Unchanged : Get(socket, ReuseAddress),
        Port = wanted.Port == OptionValue.Unchanged ? OptionValue.Unchanged : Get(socket, ReusePort),
    };

    /// <summary>Sets SO_REUSEADDR and SO_REUSEPORT. Failures are logged, not returned.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="options">What they become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetReuse(int socket, ReuseOptions options)
    {
        Set(socket, ReuseAddress, options.Address, "SO_REUSEADDR"u8);
        Set(socket, ReusePort, options.Port, "SO_REUSEPORT"u8);
    }

    /// <summary>Binds a socket to the interface of the rules (SO_BINDTODEVICE), if they name one.</summary>
    /// <returns>Whether it worked; if not, errno says why.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool BindToDevice(int socket) => Settings.Rules.Device.Length == 0 || BindToNamedDevice(socket);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool BindToNamedDevice(int socket)
    {
        // Without CAP_NET_RAW the kernel doesn't bind a socket to an interface twice, even if it is the same one.
        InterfaceName current = default;
        fixed (byte* bound = current, name = Settings.Rules.Device)
        {
            if (TryGet(socket, BindToDeviceOption, bound, InterfaceName.Size) && current.Is(Settings.Rules.Device))
            {
                return true;
            }

            var result = SystemCall.SetSocketOption(socket, SocketLevel, BindToDeviceOption, name, InterfaceName.Size);
            if (result == 0)
            {
                return true;
            }

            ReportFailure("SO_BINDTODEVICE"u8, -result);
            Errno.Value = -result;
            return false;
        }
    }

    /// <summary>Whether a socket is of the family AF_INET, whatever address it is bound to.</summary>
    internal static bool IsInterNetwork(int socket) => Get(socket, Domain) == AddressFamily.InterNetwork;

    /// <summary>Whether a socket sends datagrams.</summary>
    internal static bool IsDatagram(int socket) => Get(socket, Type) == Datagram;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(int socket, int option, int value, ReadOnlySpan<byte> name)
    {
        if (value == OptionValue.Unchanged)
        {
            return;
        }

        var result = SystemCall.SetSocketOption(socket, SocketLevel, option, &value, sizeof(int));
        if (result != 0)
        {
            ReportFailure(name, -result);
        }
    }

    private static void ReportFailure(ReadOnlySpan<byte> option, int error)
    {
        if (Settings.IsDebug)
        {
            Log.Line($"{"libreuseport:"u8}{option}{":"u8}{Errno.Name(error)}");
        }
    }

    private static int Get(int socket, int option)
    {
        int value;
        return TryGet(socket, option, &value, sizeof(int)) ? value : -1;
    }

    private static bool TryGet(int socket, int option, void* value, uint length) =>
        SystemCall.GetSocketOption(socket, SocketLevel, option, value, &length) == 0;
}
