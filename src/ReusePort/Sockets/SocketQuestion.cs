using Hooks;
using Hooks.Sockets.Options;
using ReusePort.Programs;

namespace ReusePort.Sockets;

/// <summary>What the kernel knows of a socket and of the process.</summary>
internal static class SocketQuestion
{
    /// <summary>The protocol of a socket; that of MPTCP is TCP.</summary>
    public static int Protocol(int socket)
    {
        var protocol = SocketOption.Get(socket, SysSocket.SOL_SOCKET, SysSocket.SO_PROTOCOL);
        return protocol == NetinetIn.IPPROTO_MPTCP ? NetinetIn.IPPROTO_TCP : protocol;
    }

    /// <summary>The effective user id of the process (geteuid(2)).</summary>
    public static uint User() => (uint)SystemCall.Invoke(KernelNumber.GetEffectiveUser);
}
