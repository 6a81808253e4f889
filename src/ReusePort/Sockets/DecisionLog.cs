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
    /// <summary>Writes the line, if such lines are wanted. errno stays.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address that it was to be bound to.</param>
    /// <param name="rule">The rule that decided, or a null reference.</param>
    /// <param name="sharing">When its options were set.</param>
    /// <param name="result">What bind returned.</param>
    public static void Write(int socket, BoundAddress address, in Rule rule, Sharing sharing, int result)
    {
        if (Settings.Rules.DebugLevel > 1)
        {
            WriteLine(socket, address, rule, sharing, result);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteLine(int socket, BoundAddress address, in Rule rule, Sharing sharing, int result)
    {
        Span<byte> name = stackalloc byte[RunningProgram.NameSize];
        var line = new LogLine(0, 0);
        line.AppendFormatted("libreuseport: pid "u8);
        line.AppendFormatted(SystemCall.GetProcessId());
        line.AppendFormatted(" "u8);
        line.AppendFormatted(RunningProgram.ReadName(name));
        line.AppendFormatted(": socket "u8);
        line.AppendFormatted(socket);
        AppendProtocol(ref line, SocketQuestion.Protocol(socket));
        AddressLog.Append(ref line, address);
        if (Unsafe.IsNullRef(in rule))
        {
            line.AppendFormatted(": no rule"u8);
        }
        else
        {
            AppendRule(ref line, rule, sharing);
        }

        line.AppendFormatted(": bind "u8);
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

    private static void AppendRule(ref LogLine line, in Rule rule, Sharing sharing)
    {
        line.AppendFormatted(rule.Number == 0 ? ": the variables"u8 : ": rule "u8);
        if (rule.Number != 0)
        {
            line.AppendFormatted(rule.Number);
        }

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
