using System.Runtime.CompilerServices;
using Hooks;

namespace Hooks.Sockets.Options;

/// <summary>Options of sockets whose value is a number (getsockopt(2)).</summary>
internal static unsafe class SocketOption
{
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
