using System;
using System.Runtime.CompilerServices;
using Hooks;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Programs;
using ReusePort.Sockets;

namespace ReusePort.Holders;

/// <summary>What LIBREUSEPORT_DEBUG=2 writes: the decision about a socket, and what breaks sharing silently. errno stays.</summary>
internal static unsafe class Report
{
    /// <summary>Writes about a bind, if that is wanted.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address that it was to be bound to.</param>
    /// <param name="rule">The rule that decided, or a null reference.</param>
    /// <param name="sharing">When its options were set.</param>
    /// <param name="result">What bind returned.</param>
    public static void WriteBind(int socket, BoundAddress address, in Rule rule, Sharing sharing, int result)
    {
        if (Settings.Rules.DebugLevel > 1)
        {
            AfterBind(socket, address, rule, sharing, result);
        }
    }

    /// <summary>Writes about a listen, if that is wanted.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address that it is bound to.</param>
    /// <param name="rule">The rule that decided, or a null reference.</param>
    /// <param name="asked">The backlog that the program asked for.</param>
    /// <param name="result">What listen returned.</param>
    public static void WriteListen(int socket, BoundAddress address, in Rule rule, int asked, int result)
    {
        if (Settings.Rules.DebugLevel > 1)
        {
            AfterListen(socket, address, rule, asked, result);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AfterBind(int socket, BoundAddress address, in Rule rule, Sharing sharing, int result)
    {
        DecisionLog.WriteBind(socket, address, rule, sharing, result);

        // Before a TCP socket listens nobody loses a connection to it.
        var protocol = SocketQuestion.Protocol(socket);
        if (protocol == NetinetIn.IPPROTO_UDP || result != 0)
        {
            Warn(socket, address, protocol, rule, result);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AfterListen(int socket, BoundAddress address, in Rule rule, int asked, int result)
    {
        DecisionLog.WriteListen(socket, address, rule, asked, result);
        var protocol = SocketQuestion.Protocol(socket);
        if (protocol == NetinetIn.IPPROTO_TCP)
        {
            Warn(socket, address, protocol, rule, result);
        }
    }

    private static void Warn(int socket, BoundAddress address, int protocol, in Rule rule, int result)
    {
        // A socket that was refused has its program's options again.
        var isRefused = result != 0 && Errno.Value == Errno.EADDRINUSE;
        var isMeant = (isRefused && !Unsafe.IsNullRef(in rule) && rule.Reuse.Port == 1) || SocketOptions.SharesPort(socket);
        if (!isMeant || (result != 0 && !isRefused) || address.Port == 0 || protocol is not (NetinetIn.IPPROTO_TCP or NetinetIn.IPPROTO_UDP))
        {
            return;
        }

        var own = new OwnSocket(socket, address, protocol, isRefused);
        PortSockets.Warn(own);
        if (protocol == NetinetIn.IPPROTO_TCP && !isRefused && !MigratesRequests())
        {
            SharingWarning.WriteMigration(own);
        }
    }

    /// <summary>Whether net.ipv4.tcp_migrate_req isn't 0, or isn't known (before Linux 5.14).</summary>
    private static bool MigratesRequests()
    {
        byte value = 0;
        fixed (byte* path = "/proc/sys/net/ipv4/tcp_migrate_req"u8)
        {
            var file = (int)SystemCall.Invoke(KernelNumber.OpenAt, Fcntl.AT_FDCWD, (nint)path, Fcntl.O_RDONLY | Fcntl.O_CLOEXEC);
            if (file >= 0)
            {
                _ = SystemCall.Invoke(KernelNumber.Read, file, (nint)(&value), 1);
                _ = SystemCall.Invoke(KernelNumber.Close, file);
            }
        }

        return value != (byte)'0';
    }
}
