using System;
using System.Runtime.CompilerServices;
using Hooks;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Programs;

namespace ReusePort.Sockets;

/// <summary>A line about each decision, for LIBREUSEPORT_DEBUG=2.</summary>
internal static unsafe class DecisionLog
{
    /// <summary>Writes the line about a bind. errno stays.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address that it was to be bound to.</param>
    /// <param name="rule">The rule that decided, or a null reference.</param>
    /// <param name="sharing">When its options were set.</param>
    /// <param name="result">What bind returned.</param>
    public static void WriteBind(int socket, BoundAddress address, in Rule rule, Sharing sharing, int result)
    {
        var line = new LogLine(0, 0);
        Begin(ref line, socket, SocketQuestion.Protocol(socket), address);
        AppendRule(ref line, rule);
        if (!Unsafe.IsNullRef(in rule))
        {
            AppendOptions(ref line, rule, sharing);
        }

        line.AppendFormatted(": bind "u8);
        End(ref line, result);
    }

    /// <summary>Writes the line about a listen. errno stays.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address that it is bound to.</param>
    /// <param name="rule">The rule that decided, or a null reference.</param>
    /// <param name="asked">The backlog that the program asked for.</param>
    /// <param name="result">What listen returned.</param>
    public static void WriteListen(int socket, BoundAddress address, in Rule rule, int asked, int result)
    {
        var line = new LogLine(0, 0);
        Begin(ref line, socket, SocketQuestion.Protocol(socket), address);
        AppendRule(ref line, rule);
        line.AppendFormatted(": backlog "u8);
        line.AppendFormatted(asked);
        line.AppendFormatted(" asked, "u8);
        line.AppendFormatted(Decision.BacklogBy(rule, asked));
        line.AppendFormatted(" given: listen "u8);
        End(ref line, result);
    }

    /// <summary>Adds what every line about a socket begins with.</summary>
    /// <param name="line">The line.</param>
    /// <param name="socket">The socket.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="address">Its address.</param>
    public static void Begin(ref LogLine line, int socket, int protocol, BoundAddress address)
    {
        Span<byte> name = stackalloc byte[RunningProgram.NameSize];
        line.AppendFormatted("libreuseport: pid "u8);
        line.AppendFormatted(SystemCall.GetProcessId());
        line.AppendFormatted(" "u8);
        line.AppendFormatted(RunningProgram.ReadName(name));
        line.AppendFormatted(": socket "u8);
        line.AppendFormatted(socket);
        AppendProtocol(ref line, protocol);
        AddressLog.Append(ref line, address.Address, address.Port);
    }

    private static void End(ref LogLine line, int result)
    {
        line.AppendFormatted(result == 0 ? "0"u8 : Errno.Name(Errno.Value));
        Settings.Write(ref line);
    }

    private static void AppendProtocol(ref LogLine line, int protocol)
    {
        line.AppendFormatted(protocol switch
        {
            NetinetIn.IPPROTO_TCP => " tcp "u8,
            NetinetIn.IPPROTO_UDP => " udp "u8,
            _ => " protocol "u8,
        });
        if (protocol is not (NetinetIn.IPPROTO_TCP or NetinetIn.IPPROTO_UDP))
        {
            line.AppendFormatted(protocol);
            line.AppendFormatted(" "u8);
        }
    }

    private static void AppendRule(ref LogLine line, in Rule rule)
    {
        if (Unsafe.IsNullRef(in rule))
        {
            line.AppendFormatted(": no rule"u8);
            return;
        }

        line.AppendFormatted(rule.Number == 0 ? ": the variables"u8 : ": rule "u8);
        if (rule.Number != 0)
        {
            line.AppendFormatted(rule.Number);
        }
    }

    private static void AppendOptions(ref LogLine line, in Rule rule, Sharing sharing)
    {
        AppendOption(ref line, ": SO_REUSEPORT "u8, rule.Reuse.Port);
        AppendOption(ref line, ", SO_REUSEADDR "u8, rule.Reuse.Address);
        line.AppendFormatted(sharing switch
        {
            Sharing.BeforeBind => " before the bind"u8,
            Sharing.AfterBind => " after the bind"u8,
            _ => " after the bind or to join"u8,
        });
    }

    private static void AppendOption(ref LogLine line, ReadOnlySpan<byte> name, int value)
    {
        line.AppendFormatted(name);
        if (value == OptionValue.Unchanged)
        {
            line.AppendFormatted("unchanged"u8);
        }
        else
        {
            line.AppendFormatted(value);
        }
    }
}
