using System.Runtime.CompilerServices;
using Hooks;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Holders;
using ReusePort.Sockets;

namespace ReusePort;

/// <summary>Gives servers a larger backlog than they ask for, and writes about each listen for LIBREUSEPORT_DEBUG=2.</summary>
internal static unsafe partial class ListenHook
{
    /// <summary>listen(2): begins to listen for connections.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="backlog">How many connections may wait to be accepted.</param>
    /// <returns>0, or -1 with an error number in errno.</returns>
    [Intercept("listen")]
    private static partial int Listen(int socket, int backlog) =>
        Settings.Rules.WatchListen ? ListenByRule(socket, backlog) : Next.Listen(socket, backlog);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ListenByRule(int socket, int backlog)
    {
        SockAddrIn6 name = default;
        uint length = (uint)sizeof(SockAddrIn6);
        var address = (SockAddr*)&name;
        if (SystemCall.GetSocketName(socket, address, &length) != 0 || address->Family is not (SysSocket.AF_INET or SysSocket.AF_INET6))
        {
            return Next.Listen(socket, backlog);
        }

        ref readonly var rule = ref RuleLookup.Find(socket, new BoundAddress(address));
        var result = Next.Listen(socket, Decision.BacklogBy(rule, backlog));
        if (result == 0 && new BoundAddress(address).Port == 0)
        {
            // The kernel has chosen a port.
            _ = SystemCall.GetSocketName(socket, address, &length);
        }

        Report.WriteListen(socket, new BoundAddress(address), rule, backlog, result);
        return result;
    }
}
