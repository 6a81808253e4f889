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

    /// <summary>When the options of the rule are set.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isDatagramToAnyPort">Whether the socket is for datagrams and the kernel chooses its port: one that may share
    /// already can be given a port that is taken.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sharing SharingBy(in Rule rule, bool isDatagramToAnyPort) =>
        isDatagramToAnyPort ? Sharing.AfterBind
        : rule.Guard != Guard.None && rule.Reuse.Port == 1 ? Sharing.IfHolderAllows
        : Sharing.BeforeBind;

    /// <summary>The backlog of a socket that begins to listen.</summary>
    /// <param name="rule">The rule, or a null reference.</param>
    /// <param name="asked">What the program asks for; one below zero is to the kernel the highest there is.</param>
    public static int BacklogBy(in Rule rule, int asked) =>
        Unsafe.IsNullRef(in rule) || (uint)asked >= (uint)rule.Backlog ? asked : rule.Backlog;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(in Rule rule, scoped SocketFacts socket) =>
        !rule.Conditions.Has(Conditions.Never)
        && (!rule.Conditions.Has(Conditions.Ports) || rule.Ports.Contains(socket.Address.Port))
        && (!rule.Conditions.Has(Conditions.Addresses) || HasAddress(rule, socket.Address))
        && (!rule.Conditions.Has(Conditions.Protocol) || rule.Protocol == socket.Protocol)
        && (!rule.Conditions.Has(Conditions.User) || rule.User == socket.User);

    // Not inlined: an address in memory would give every bind a larger frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasAddress(in Rule rule, BoundAddress address) => rule.Addresses.Contains(address.Address);
}
