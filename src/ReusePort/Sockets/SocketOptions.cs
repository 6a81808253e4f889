using System;
using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Options;
using ReusePort.Configuration;

namespace ReusePort.Sockets;

/// <summary>What the library asks and changes of a socket (socket(7)).</summary>
internal static class SocketOptions
{
    /// <summary>What the options of a socket are that are about to be changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReuseOptions GetReuse(int socket, ReuseOptions wanted) => new()
    {
        Address = wanted.Address == OptionValue.Unchanged ? OptionValue.Unchanged : Get(socket, SysSocket.SO_REUSEADDR),
        Port = wanted.Port == OptionValue.Unchanged ? OptionValue.Unchanged : Get(socket, SysSocket.SO_REUSEPORT),
    };

    /// <summary>Sets SO_REUSEADDR and SO_REUSEPORT. Failures are logged, not returned.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="options">What they become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetReuse(int socket, ReuseOptions options)
    {
        Set(socket, SysSocket.SO_REUSEADDR, options.Address, "SO_REUSEADDR"u8);
        Set(socket, SysSocket.SO_REUSEPORT, options.Port, "SO_REUSEPORT"u8);
    }

    /// <summary>Binds a socket to the interface of a rule (SO_BINDTODEVICE).</summary>
    /// <returns>Whether it worked; if not, errno says why.</returns>
    public static bool BindToDevice(int socket, in InterfaceName device)
    {
        // Without CAP_NET_RAW the kernel doesn't bind a socket to an interface twice, even if it is the same one.
        if (InterfaceName.TryGet(socket, out var current) && current.Is(device))
        {
            return true;
        }

        var error = device.Bind(socket);
        if (error == 0)
        {
            return true;
        }

        ReportFailure("SO_BINDTODEVICE"u8, error);
        Errno.Value = error;
        return false;
    }

    /// <summary>Whether a socket is of the family AF_INET, whatever address it is bound to.</summary>
    public static bool IsInterNetwork(int socket) => Get(socket, SysSocket.SO_DOMAIN) == SysSocket.AF_INET;

    /// <summary>Whether a socket has SO_REUSEPORT.</summary>
    public static bool SharesPort(int socket) => Get(socket, SysSocket.SO_REUSEPORT) == 1;

    /// <summary>Whether a socket sends datagrams.</summary>
    public static bool IsDatagram(int socket) => Get(socket, SysSocket.SO_TYPE) == SysSocket.SOCK_DGRAM;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(int socket, int option, int value, ReadOnlySpan<byte> name)
    {
        if (value == OptionValue.Unchanged)
        {
            return;
        }

        var error = SocketOption.Set(socket, SysSocket.SOL_SOCKET, option, value);
        if (error != 0)
        {
            ReportFailure(name, error);
        }
    }

    /// <summary>Writes a line about an option that could not be set, if such lines are wanted.</summary>
    public static void ReportFailure(ReadOnlySpan<byte> option, int error)
    {
        if (Settings.Rules.DebugLevel != 0)
        {
            LogLine line = $"{"libreuseport:"u8}{option}{":"u8}{Errno.Name(error)}";
            Settings.Write(ref line);
        }
    }

    private static int Get(int socket, int option) => SocketOption.Get(socket, SysSocket.SOL_SOCKET, option);
}
