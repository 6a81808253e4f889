using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Hooks.Sockets.Addresses;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;
using ReusePort.Configuration;
using ReusePort.Decisions;

namespace ReusePort.Cli.Notify;

/// <summary>Whether a socket that is about to listen has the options that its rule says (<c>--strict</c>).</summary>
/// <remarks>The address is the socket's own by now. One that isn't bound gets a port that nobody named: no rule is about it. SO_REUSEADDR,
/// which servers set themselves at any time, is not looked at.</remarks>
internal sealed unsafe class ListenCheck(WatchedRules rules, BindReach reach, SocketInjection injection)
{
    /// <summary>Checks a socket.</summary>
    /// <returns>What is wrong, in words that can stand after the name of the program; null if nothing is.</returns>
    public string? Check(in Notification notification)
    {
        uint descriptor = (uint)notification.Arguments[0];
        if (SocketCallNumbers.IsSocketCall(notification) && !BindCall.TryReadArguments(notification, new Span<uint>(ref descriptor)))
        {
            return null;
        }

        using var socket = ForeignSocket.Duplicate(notification.Thread, (int)descriptor, out var error);
        return socket is not null ? Check(notification.Thread, socket)
            : ForeignSocket.IsAccessError(error) && !injection.Has(notification.Thread, (int)descriptor) ? "listens on a socket that can't be looked at: the kernel doesn't permit access to it (ptrace(2))"
            : null;
    }

    private string? Check(int thread, SafeFileHandle socket)
    {
        SockAddrIn6 name = default;
        var address = (SockAddr*)&name;
        if (!SocketOptions.GetName(socket, address, (uint)sizeof(SockAddrIn6)) || address->Family is not (SysSocket.AF_INET or SysSocket.AF_INET6))
        {
            return null;
        }

        var bound = new BoundAddress(address);
        ref readonly var rule = ref bound.Port == 0 ? ref Unsafe.NullRef<Rule>() : ref rules.Find(thread, socket, bound);
        var missing = Unsafe.IsNullRef(in rule) ? null : MissingOption(socket, rule);
        return missing is null ? null
            : $"listens on {Text(address)} {missing}: {(reach == BindReach.Library ? new WatchedProgram(thread).ReasonWhyNotReached : "it changed the option since its bind, or got the socket bound")}";
    }

    // A BPF program at bind(2) sets the option of the TCP socket within one of MPTCP, which doesn't tell.
    private string? MissingOption(SafeFileHandle socket, in Rule rule) =>
        rule.Reuse.Port != OptionValue.Unchanged
        && !(reach == BindReach.Group && SocketOptions.Get(socket, SysSocket.SO_PROTOCOL) == NetinetIn.IPPROTO_MPTCP)
        && SocketOptions.Get(socket, SysSocket.SO_REUSEPORT) != rule.Reuse.Port
            ? $"{(rule.Reuse.Port == 0 ? "with" : "without")} SO_REUSEPORT"
        : rule.Device.Length != 0 && !SocketOptions.HasDevice(socket, rule.Device) ? "without SO_BINDTODEVICE"
        : null;

    private static string Text(SockAddr* address)
    {
        var bytes = (byte*)address;
        var ip = address->Family == SysSocket.AF_INET ? new IPAddress(new ReadOnlySpan<byte>(bytes + 4, 4)) : new IPAddress(new ReadOnlySpan<byte>(bytes + 8, 16));
        return new IPEndPoint(ip, BinaryPrimitives.ReadUInt16BigEndian(new ReadOnlySpan<byte>(bytes + 2, 2))).ToString();
    }
}
