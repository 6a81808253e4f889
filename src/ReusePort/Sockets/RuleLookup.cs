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
    public static ref readonly Rule Find(int socket, BoundAddress address)
    {
        if (Settings.Rules.IsFirstForAll)
        {
            return ref Settings.Rules[0];
        }

        return ref FindByFacts(socket, address);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref readonly Rule FindByFacts(int socket, BoundAddress address)
    {
        var isAsked = Settings.Rules.Asked.Has(Conditions.Protocol | Conditions.User);
        return ref Decision.RuleFor(
            Settings.Rules,
            new SocketFacts(address, isAsked ? SocketQuestion.Protocol(socket) : 0, isAsked ? SocketQuestion.User() : 0));
    }
}
