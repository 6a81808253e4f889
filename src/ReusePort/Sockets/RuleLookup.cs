using System.Runtime.CompilerServices;
using ReusePort.Configuration;
using ReusePort.Decisions;

namespace ReusePort.Sockets;

/// <summary>Finds the rule for a socket, and asks the kernel for no more than the rules ask for.</summary>
internal static class RuleLookup
{
    /// <summary>The rule, or a null reference.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address that it is bound to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly Rule Find(int socket, BoundAddress address) =>
        ref Settings.Rules.Asked.Has(Conditions.Protocol | Conditions.User)
            ? ref FindByFacts(socket, address)
            : ref Decision.RuleFor(Settings.Rules, new SocketFacts(address, protocol: 0, user: 0));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref readonly Rule FindByFacts(int socket, BoundAddress address) =>
        ref Decision.RuleFor(Settings.Rules, new SocketFacts(address, SocketQuestion.Protocol(socket), SocketQuestion.User()));
}
