using System;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;
using ReusePort.Programs;

namespace ReusePort.Configuration;

/// <summary>Which sockets are meant, and what is done to them.</summary>
/// <remarks>The lists stand last: a process in which they are empty never writes to their pages.</remarks>
internal struct Rule
{
    /// <summary>What <see cref="IncomingCpu"/> is for the CPU that the thread is pinned to.</summary>
    public const int PinnedCpu = -1;

    /// <summary>The conditions that the rule has; all of them must hold.</summary>
    public Conditions Conditions;

    /// <summary>What SO_REUSEADDR and SO_REUSEPORT are set to.</summary>
    public ReuseOptions Reuse;

    /// <summary>Whether nothing has to be done beside setting these options before the bind.</summary>
    public bool IsPlain;

    /// <summary>The place in LIBREUSEPORT_RULES, from 1; 0 for the rule that the other variables are.</summary>
    public int Number;

    /// <summary>The protocol (IPPROTO_TCP, IPPROTO_UDP).</summary>
    public int Protocol;

    /// <summary>The effective user id of the process.</summary>
    public uint User;

    /// <summary>What is asked of the holder of the port.</summary>
    public Guard Guard;

    /// <summary>The least backlog; 0 if the program's stays.</summary>
    public int Backlog;

    /// <summary>What SO_INCOMING_CPU is set to: a number or <see cref="PinnedCpu"/>.</summary>
    public int? IncomingCpu;

    /// <summary>The interface that the socket is bound to.</summary>
    public InterfaceName Device;

    /// <summary>Where the text of the rules has the names of programs.</summary>
    public TextRange ProgramNames;

    /// <summary>Where the text of the rules has the form of the command line.</summary>
    public TextRange CommandLine;

    /// <summary>The ports that are meant.</summary>
    public PortList Ports;

    /// <summary>The addresses that are meant.</summary>
    public AddressList Addresses;

    /// <summary>Decides what doesn't change while the program runs: whether the rule is about this one.</summary>
    /// <param name="text">The text of the rules.</param>
    /// <param name="program">The program.</param>
    public void Settle(ReadOnlySpan<byte> text, ProgramFacts program)
    {
        var isMeant = (!Conditions.Has(Conditions.ProgramName) || program.HasName(ProgramNames.Of(text)))
            && (!Conditions.Has(Conditions.CommandLine) || Pattern.Matches(CommandLine.Of(text), program.CommandLine));
        Conditions &= ~(Conditions.ProgramName | Conditions.CommandLine);
        Conditions |= isMeant ? Conditions.None : Conditions.Never;
    }
}
