using System.Runtime.CompilerServices;
using ReusePort.Configuration;

namespace ReusePort.Decisions;

/// <summary>What is done to a socket: by the rules and what is known of it, and nothing else.</summary>
internal static class Decision
{
    /// <summary>Finds the first rule that holds for a socket.</summary>
    /// <returns>The rule, or a null reference: the socket is left alone.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly Rule RuleFor(in Rules rules, scoped SocketFacts socket)
    {
        // In most processes the first one is about every socket.
        if (rules.Count != 0 && rules[0].Conditions == Conditions.None)
        {
            return ref rules[0];
        }

        return ref FirstThatHolds(rules, socket);
    }

    /// <summary>When the options of the rule are set.</summary>
    /// <param name="isDatagramToAnyPort">Whether the socket is for datagrams and the kernel chooses its port: one that may share
    /// already can be given a port that is taken.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sharing SharingBy(bool isDatagramToAnyPort) => isDatagramToAnyPort ? Sharing.AfterBind : Sharing.BeforeBind;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref readonly Rule FirstThatHolds(in Rules rules, scoped SocketFacts socket)
    {
        ref readonly var rule = ref rules[0];
        for (var left = rules.Count; left > 0; left--)
        {
            if (Holds(rule, socket))
            {
                return ref rule;
            }

            rule = ref Unsafe.Add(ref Unsafe.AsRef(in rule), 1);
        }

        return ref Unsafe.NullRef<Rule>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(in Rule rule, scoped SocketFacts socket) =>
        (!rule.Conditions.Has(Conditions.Ports) || rule.Ports.Contains(socket.Address.Port))
        && (!rule.Conditions.Has(Conditions.Addresses) || HasAddress(rule, socket));

    // Not inlined: an address in memory would give every bind a larger frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasAddress(in Rule rule, scoped SocketFacts socket) => rule.Addresses.Contains(socket.Address.Address);
}
