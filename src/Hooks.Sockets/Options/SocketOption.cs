using System.Runtime.CompilerServices;
using Hooks;

namespace Hooks.Sockets.Options;

/// <summary>Options of sockets under the names of the manual pages (socket(7), ip(7), ipv6(7)). The numbers are those of
/// asm-generic/socket.h, linux/in.h and linux/in6.h, which x64 and arm64 share.</summary>
internal static unsafe class SocketOption
{
    public const int SOL_SOCKET = 1;
    public const int SO_REUSEADDR = 2;
    public const int SO_TYPE = 3;
    public const int SO_REUSEPORT = 15;
    public const int SO_BINDTODEVICE = 25;
    public const int SO_DOMAIN = 39;
    public const int SO_BINDTOIFINDEX = 62;

    public const int IPPROTO_IP = 0;
    public const int IP_PKTINFO = 8;
    public const int IP_BIND_ADDRESS_NO_PORT = 24;

    public const int IPPROTO_IPV6 = 41;
    public const int IPV6_2292PKTINFO = 2;
    public const int IPV6_V6ONLY = 26;
    public const int IPV6_PKTINFO = 50;

    /// <summary>What SO_TYPE says of a datagram socket.</summary>
    public const int SOCK_DGRAM = 2;

    /// <summary>Asks for an option that is a number.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="level">SOL_SOCKET, or a protocol.</param>
    /// <param name="option">The option.</param>
    /// <returns>Its value; -1 if the kernel refuses to say, as for what is not a socket.</returns>
    public static int Get(int socket, int level, int option)
    {
        int value;
        uint length = sizeof(int);
        return SystemCall.GetSocketOption(socket, level, option, &value, &length) == 0 ? value : -1;
    }

    /// <summary>Sets an option that is a number.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="level">SOL_SOCKET, or a protocol.</param>
    /// <param name="option">The option.</param>
    /// <param name="value">What it becomes.</param>
    /// <returns>0, or the error number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Set(int socket, int level, int option, int value) =>
        -SystemCall.SetSocketOption(socket, level, option, &value, sizeof(int));
}
