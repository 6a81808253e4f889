using System;
using Hooks;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>The table of the terms of rules: what the library, the pages and the tests know of one.</summary>
internal static class TermTable
{
    private const int MaxBacklog = 999_999;
    private const int MaxCpu = 8191;

    /// <summary>The name; empty behind the last term.</summary>
    public static ReadOnlySpan<byte> NameOf(Term term) => term switch
    {
        Term.Port => "port"u8,
        Term.Address => "addr"u8,
        Term.Protocol => "proto"u8,
        Term.ProgramName => "comm"u8,
        Term.CommandLine => "args"u8,
        Term.User => "uid"u8,
        Term.Off => "off"u8,
        Term.ReusePort => "reuseport"u8,
        Term.ReuseAddress => "reuseaddr"u8,
        Term.Device => "device"u8,
        Term.Guard => "guard"u8,
        Term.Backlog => "backlog"u8,
        Term.IncomingCpu => "incoming-cpu"u8,
        _ => default,
    };

    /// <summary>What a term may hold, in the words of an error.</summary>
    public static ReadOnlySpan<byte> AllowedIn(Term term) => term switch
    {
        Term.Port => SettingTable.AllowedIn(Variable.Port),
        Term.Address => SettingTable.AllowedIn(Variable.Address),
        Term.Protocol => "tcp, udp"u8,
        Term.ProgramName => "names of programs, with * for any text, such as nginx,python*"u8,
        Term.CommandLine => "the command line, with * for any text and for spaces"u8,
        Term.User => "a user id 0-4294967294"u8,
        Term.Off => "off, without an action beside it"u8,
        Term.ReusePort or Term.ReuseAddress => SettingTable.AllowedIn(Variable.ReusePort),
        Term.Device => SettingTable.AllowedIn(Variable.BindToDevice),
        Term.Guard => "one or more of uid, exe, listener, with commas"u8,
        Term.Backlog => "1-999999"u8,
        Term.IncomingCpu => "auto, or the number of a CPU 0-8191"u8,
        _ => "port=, addr=, proto=, comm=, args=, uid=, reuseport=, reuseaddr=, device=, guard=, backlog=, incoming-cpu=, off"u8,
    };

    /// <summary>What a term does, in the words of the pages.</summary>
    public static ReadOnlySpan<byte> MeaningOf(Term term) => term switch
    {
        Term.Port => "holds for sockets bound to these ports and ranges: 80,443,8000-8010"u8,
        Term.Address => "holds for sockets bound to these addresses and prefixes: 10.0.0.0/8,::1"u8,
        Term.Protocol => "holds for sockets of TCP (and MPTCP), or of UDP"u8,
        Term.ProgramName => "holds in programs of one of these names, as ps -o comm showed them when they began: nginx,python*"u8,
        Term.CommandLine => "holds in programs that were begun with such a command line: *-t*"u8,
        Term.User => "holds while the effective user id of the process is this one"u8,
        Term.Off => "leaves the socket alone"u8,
        Term.ReusePort => "1 sets SO_REUSEPORT (default), 0 clears it, -1 leaves it unchanged"u8,
        Term.ReuseAddress => "-1 leaves SO_REUSEADDR unchanged (default), 0 clears it, 1 sets it"u8,
        Term.Device => "binds the socket to this interface first; if that fails, bind fails"u8,
        Term.Guard => "binds as the program meant and shares afterwards; joins a port in use only if its holder is the same user (uid), the same executable (exe), a listener (listener)"u8,
        Term.Backlog => "gives listen at least this backlog"u8,
        Term.IncomingCpu => "sets SO_INCOMING_CPU to this CPU, or to the one that the thread is pinned to (auto)"u8,
        _ => default,
    };

    /// <summary>Finds a term by its name.</summary>
    public static Term Find(ReadOnlySpan<byte> name)
    {
        var term = Term.Port;
        while (!NameOf(term).IsEmpty && !NameOf(term).SequenceEqual(name))
        {
            term++;
        }

        return NameOf(term).IsEmpty ? Term.None : term;
    }

    /// <summary>Takes the value of a term.</summary>
    /// <param name="term">The term, not <see cref="Term.Off"/>.</param>
    /// <param name="value">Its value; not empty.</param>
    /// <param name="start">Where the value begins in the text of the rules.</param>
    /// <param name="rule">The rule that it becomes a part of.</param>
    public static ParseError Read(Term term, ReadOnlySpan<byte> value, int start, ref Rule rule)
    {
        switch (term)
        {
            case Term.Port:
                rule.Conditions |= Conditions.Ports;
                return PortList.Read(value, ref rule.Ports);
            case Term.Address:
                rule.Conditions |= Conditions.Addresses;
                return AddressList.Read(value, ref rule.Addresses);
            case Term.Protocol:
                rule.Conditions |= Conditions.Protocol;
                rule.Protocol = value.SequenceEqual("tcp"u8) ? NetinetIn.IPPROTO_TCP : value.SequenceEqual("udp"u8) ? NetinetIn.IPPROTO_UDP : 0;
                return rule.Protocol != 0 ? ParseError.None : ParseError.NotAWord;
            case Term.ProgramName:
                rule.Conditions |= Conditions.ProgramName;
                rule.ProgramNames = new TextRange(start, value.Length);
                return TermValues.CheckNames(value);
            case Term.CommandLine:
                rule.Conditions |= Conditions.CommandLine;
                rule.CommandLine = new TextRange(start, value.Length);
                return ParseError.None;
            case Term.User:
                rule.Conditions |= Conditions.User;
                return TermValues.ReadUser(value, out rule.User);
            case Term.ReusePort:
                return OptionValue.Read(value, ref rule.Reuse.Port);
            case Term.ReuseAddress:
                return OptionValue.Read(value, ref rule.Reuse.Address);
            case Term.Device:
                return InterfaceName.Read(value, ref rule.Device);
            case Term.Guard:
                return TermValues.ReadGuard(value, ref rule.Guard);
            case Term.Backlog:
                return Digits.TryRead(value, out rule.Backlog) && rule.Backlog is >= 1 and <= MaxBacklog ? ParseError.None : ParseError.NotANumber;
            case Term.IncomingCpu:
                var isNumber = Digits.TryRead(value, out var cpu) && cpu <= MaxCpu;
                rule.IncomingCpu = isNumber ? cpu : Rule.PinnedCpu;
                return isNumber || value.SequenceEqual("auto"u8) ? ParseError.None : ParseError.NotANumber;
            default:
                return ParseError.UnknownTerm;
        }
    }
}
