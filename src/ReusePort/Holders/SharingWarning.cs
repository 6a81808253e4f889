using System;
using Hooks;
using Hooks.Sockets.Addresses;
using ReusePort.Configuration;
using ReusePort.Sockets;

namespace ReusePort.Holders;

/// <summary>The lines about what breaks sharing silently, each once for each protocol, address and port; the one about tcp_migrate_req once.</summary>
internal static class SharingWarning
{
    // Of the splitmix64 generator: every bit of what is multiplied counts in the upper half.
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private static OnceTable s_written;

    private enum Subject
    {
        Address = 1,
        Family,
        User,
        Migration,
        Interface,
    }

    /// <summary>Writes the line about another socket of the same protocol and port, if it takes something from this one, or the
    /// other way round.</summary>
    public static void Write(scoped in OwnSocket own, in PortSocket other)
    {
        var overlap = own.Facts.With(other);
        var isOfUser = other.User != own.Facts.User && own.Facts.User != PortSocket.UnknownUser && (own.IsRefused ? overlap != Overlap.None : overlap == Overlap.Whole);
        var isOfAddress = overlap is Overlap.OtherAddress or Overlap.OwnAddress;
        var isOfOverlap = !own.IsRefused && overlap > Overlap.Whole
            && !(isOfAddress && (overlap == Overlap.OtherAddress ? other : own.Facts).IsForAll);
        var subject = isOfUser ? Subject.User
            : isOfAddress ? Subject.Address
            : overlap == Overlap.Interface ? Subject.Interface
            : Subject.Family;
        if ((isOfUser || isOfOverlap) && TryAdd(subject, own))
        {
            var line = new LogLine(0, 0);
            DecisionLog.Begin(ref line, own.Descriptor, own.Protocol, own.Address);
            line.AppendFormatted(other.IsV6 ? ": warning: another IPv6 socket is bound to "u8 : ": warning: another IPv4 socket is bound to "u8);
            AddressLog.Append(ref line, other.Address, own.Address.Port);
            if (isOfUser)
            {
                AppendUsers(ref line, own, other.User);
            }
            else if (overlap == Overlap.Interface)
            {
                line.AppendFormatted(", and only one of the two to an interface: one gets all that arrives there; bind both to that interface, or neither"u8);
            }
            else
            {
                AppendWinner(ref line, own, other, overlap);
                line.AppendFormatted(isOfAddress ? "; bind both to the same address"u8 : "; bind both to the same address, in one family and with the same IPV6_V6ONLY"u8);
            }

            Settings.Write(ref line);
        }
    }

    /// <summary>Writes the line about a listener whose connections that wait are lost when it closes.</summary>
    public static void WriteMigration(scoped in OwnSocket own)
    {
        if (s_written.TryAdd((uint)Subject.Migration))
        {
            var line = new LogLine(0, 0);
            DecisionLog.Begin(ref line, own.Descriptor, own.Protocol, own.Address);
            line.AppendFormatted(": warning: net.ipv4.tcp_migrate_req is 0: connections that wait in a listener are reset when it is closed, as in a restart; set it to 1, and the others of the port get them"u8);
            Settings.Write(ref line);
        }
    }

    private static void AppendUsers(ref LogLine line, scoped in OwnSocket own, uint other)
    {
        line.AppendFormatted(" by uid "u8);
        line.AppendFormatted(other);
        line.AppendFormatted(", this one is uid "u8);
        line.AppendFormatted(own.Facts.User);
        line.AppendFormatted("'s: the kernel shares a port among sockets of one effective user only, and root is not an exception"u8);
        line.AppendFormatted(own.IsRefused ? default : ", so one of them gets all datagrams"u8);
        line.AppendFormatted("; start both as the same user"u8);
    }

    private static void AppendWinner(ref LogLine line, scoped in OwnSocket own, in PortSocket other, Overlap overlap)
    {
        line.AppendFormatted(overlap switch
        {
            Overlap.OwnAddress or Overlap.OwnIPv4 => ": this one gets all "u8,
            Overlap.First => ": the one that was bound first gets all "u8,
            _ => ": that one gets all "u8,
        });
        var isOfAddress = overlap is Overlap.OtherAddress or Overlap.OwnAddress;
        line.AppendFormatted(isOfAddress ? default : overlap == Overlap.First && own.Facts.HasV6 && other.HasV6 ? "IPv6 "u8 : "IPv4 "u8);
        line.AppendFormatted(own.Protocol == NetinetIn.IPPROTO_UDP ? "datagrams"u8 : "connections"u8);
        if (isOfAddress)
        {
            line.AppendFormatted(" to "u8);
            AddressLog.Append(ref line, overlap == Overlap.OtherAddress ? other.Address : own.Facts.Address);
        }

        line.AppendFormatted(own.Facts.Device != other.Device ? " that arrive at the interface that one of them is bound to"u8 : default);
    }

    private static bool TryAdd(Subject subject, scoped in OwnSocket own)
    {
        var address = own.Facts.Address;
        var key = ((ulong)subject << 56) ^ ((ulong)own.Protocol << 48) ^ (ulong)own.Address.Port;
        key = (((key * Multiplier) ^ address.High) * Multiplier ^ address.Low) * Multiplier;
        return s_written.TryAdd((uint)(key >> 32) | 1);
    }
}
