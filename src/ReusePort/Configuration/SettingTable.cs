using System;
using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>The table of settings: what the library, the command and its help, the pages and the tests know of a variable.</summary>
/// <remarks>Each column is a method, so that the library contains none that only the command reads. No column has a value for a
/// variable that it doesn't name.</remarks>
internal static class SettingTable
{
    /// <summary>How many variables there are.</summary>
    public const int Count = (int)Variable.Log + 1;

    /// <summary>The variables in whose place the rules stand, a bit for each.</summary>
    private const int Replaced = (1 << (int)Variable.Address) | (1 << (int)Variable.Port) | (1 << (int)Variable.ReusePort)
        | (1 << (int)Variable.ReuseAddress) | (1 << (int)Variable.BindToDevice);

    private const int GivenRules = 1 << (int)Variable.Rules;

    /// <summary>Whether rules stand in the place of a variable, so that only one of the two may be set.</summary>
    public static bool IsReplacedByRules(Variable variable) => ((1 << (int)variable) & Replaced) != 0;

    /// <summary>The name; empty behind the last variable.</summary>
    public static ReadOnlySpan<byte> NameOf(Variable variable) => variable switch
    {
        Variable.Address => "LIBREUSEPORT_ADDR"u8,
        Variable.Port => "LIBREUSEPORT_PORT"u8,
        Variable.ReusePort => "SO_REUSEPORT"u8,
        Variable.ReuseAddress => "SO_REUSEADDR"u8,
        Variable.BindToDevice => "SO_BINDTODEVICE"u8,
        Variable.Debug => "LIBREUSEPORT_DEBUG"u8,
        Variable.Rules => "LIBREUSEPORT_RULES"u8,
        Variable.Inherit => "LIBREUSEPORT_INHERIT"u8,
        Variable.Log => "LIBREUSEPORT_LOG"u8,
        _ => default,
    };

    /// <summary>What a variable may hold, in the words of an error.</summary>
    public static ReadOnlySpan<byte> AllowedIn(Variable variable) => variable switch
    {
        Variable.Address => "IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1"u8,
        Variable.Port => "ports 1-65535 and ranges such as 80,8000-8010"u8,
        Variable.ReusePort or Variable.ReuseAddress => "1 (set), 0 (clear), -1 (leave)"u8,
        Variable.BindToDevice => "the name of a network interface"u8,
        Variable.Debug => "1, 2, or any other text, which is as 1"u8,
        Variable.Rules => "up to 32 rules such as port=443 guard=exe; port=53 proto=udp; off, and none of LIBREUSEPORT_ADDR, LIBREUSEPORT_PORT, SO_REUSEPORT, SO_REUSEADDR and SO_BINDTODEVICE"u8,
        Variable.Inherit => "1 (programs that are executed, too), 0 (only the first program)"u8,
        Variable.Log => "an absolute path"u8,
        _ => default,
    };

    /// <summary>The value that holds while a variable is not set; empty if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> DefaultOf(Variable variable) => variable switch
    {
        Variable.ReusePort => "1"u8,
        Variable.ReuseAddress => "-1"u8,
        _ => default,
    };

    /// <summary>Takes the value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">Its value; an empty one is the same as none.</param>
    /// <param name="rules">The rules that it becomes a part of.</param>
    public static ParseError Read(Variable variable, ReadOnlySpan<byte> value, ref Rules rules)
    {
        if ((rules.Given & GivenRules) != 0 && IsReplacedByRules(variable))
        {
            // Whichever is read first: neither the value nor the default is a part of a rule of LIBREUSEPORT_RULES.
            return value.IsEmpty ? ParseError.None : ParseError.ReplacedByRules;
        }

        if (value.IsEmpty)
        {
            value = DefaultOf(variable);
            if (value.IsEmpty)
            {
                return ParseError.None;
            }
        }
        else
        {
            rules.Given |= (1 << (int)variable) & (Replaced | GivenRules);
        }

        switch (variable)
        {
            case Variable.Address:
                rules.First.Conditions |= Conditions.Addresses;
                return AddressList.Read(value, ref rules.First.Addresses);
            case Variable.Port:
                rules.First.Conditions |= Conditions.Ports;
                return PortList.Read(value, ref rules.First.Ports);
            case Variable.ReusePort:
                return OptionValue.Read(value, ref rules.First.Reuse.Port);
            case Variable.ReuseAddress:
                return OptionValue.Read(value, ref rules.First.Reuse.Address);
            case Variable.BindToDevice:
                return InterfaceName.Read(value, ref rules.First.Device);
            case Variable.Debug:
                rules.DebugLevel = value.SequenceEqual("2"u8) ? 2 : 1;
                return ParseError.None;
            case Variable.Rules:
                return (rules.Given & Replaced) != 0 ? ParseError.SetTwice : RuleText.Read(value, ref rules);
            case Variable.Inherit:
                // The library itself makes it - in the first program.
                rules.IsForFirstProgram = value is [(byte)'0'] or [(byte)'-'];
                return rules.IsForFirstProgram || value is [(byte)'1'] ? ParseError.None : ParseError.NotAnOption;
            case Variable.Log:
                var problem = value[0] != '/' ? ParseError.NotAbsolute
                    : value.Length > LogFile.MaxPathLength ? ParseError.PathTooLong
                    : ParseError.None;
                rules.HasLog = problem == ParseError.None;
                return problem;
            default:
                return ParseError.NotAnOption;
        }
    }

    /// <summary>The option of the command; empty if there is none.</summary>
    public static ReadOnlySpan<byte> OptionOf(Variable variable) => variable switch
    {
        Variable.Address => "--addr"u8,
        Variable.Port => "--port"u8,
        Variable.ReuseAddress => "--reuseaddr"u8,
        Variable.BindToDevice => "--device"u8,
        Variable.Debug => "--debug"u8,
        Variable.Rules => "--rule"u8,
        Variable.Inherit => "--inherit"u8,
        Variable.Log => "--log"u8,
        _ => default,
    };

    /// <summary>What the help calls the value of the option; in brackets if the option can do without, and sets the variable to 1
    /// then.</summary>
    public static ReadOnlySpan<byte> ArgumentOf(Variable variable) => variable switch
    {
        Variable.Address => "A"u8,
        Variable.Port => "P"u8,
        Variable.ReuseAddress => "N"u8,
        Variable.BindToDevice => "D"u8,
        Variable.Debug => "[=N]"u8,
        Variable.Rules => "R"u8,
        Variable.Inherit => "N"u8,
        Variable.Log => "FILE"u8,
        _ => default,
    };

    /// <summary>What a variable does, in the words of the help and of the pages.</summary>
    public static ReadOnlySpan<byte> MeaningOf(Variable variable) => variable switch
    {
        Variable.Address => "only sockets bound to these addresses and prefixes: 10.0.0.0/8,::1"u8,
        Variable.Port => "only these ports and ranges: 80,443,8000-8010"u8,
        Variable.ReusePort => "1 set (default), 0 clear, -1 leave unchanged"u8,
        Variable.ReuseAddress => "-1 leave unchanged (default), 0 clear, 1 set"u8,
        Variable.BindToDevice => "bind every IP socket to this interface first; if that fails, bind fails"u8,
        Variable.Debug => "1 failed socket options on stderr, as libreuseport:SO_REUSEPORT:ENOPROTOOPT; 2 each decision and what breaks sharing, too"u8,
        Variable.Rules => "rules, the first that holds decides: port=443 guard=exe; port=53 proto=udp; off"u8,
        Variable.Inherit => "0 only in the first program, 1 in those that it executes, too (default)"u8,
        Variable.Log => "append the lines to this file in place of stderr"u8,
        _ => default,
    };
}
