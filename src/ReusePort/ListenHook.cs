using System.Runtime.CompilerServices;
using Hooks;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Sockets;

namespace ReusePort;

/// <summary>Gives servers a larger backlog than they ask for.</summary>
internal static unsafe partial class ListenHook
{
    /// <summary>listen(2): begins to listen for connections.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="backlog">How many connections may wait to be accepted.</param>
    /// <returns>0, or -1 with an error number in errno.</returns>
    [Intercept("listen")]
    private static partial int Listen(int socket, int backlog) =>
        Next.Listen(socket, Settings.Rules.HasBacklog ? LargerBacklog(socket, backlog) : backlog);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LargerBacklog(int socket, int backlog)
    {
        SockAddrIn6 name = default;
        uint length = (uint)sizeof(SockAddrIn6);
        var address = (SockAddr*)&name;
        if (SystemCall.GetSocketName(socket, address, &length) != 0 || address->Family is not (SysSocket.AF_INET or SysSocket.AF_INET6))
        {
            return backlog;
        }

        return Decision.BacklogBy(RuleLookup.Find(socket, new BoundAddress(address)), backlog);
    }
}
