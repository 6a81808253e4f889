using System;
using Hooks;
using Hooks.Sockets.Options;
using ReusePort.Decisions;
using ReusePort.Programs;
using ReusePort.Sockets;

namespace ReusePort.Holders;

/// <summary>The socket that a program binds, or lets listen.</summary>
/// <param name="descriptor">Its descriptor.</param>
/// <param name="address">Its address, or the one that the kernel refuses it.</param>
/// <param name="protocol">Its protocol.</param>
/// <param name="isRefused">Whether the kernel answered EADDRINUSE.</param>
internal readonly unsafe ref struct OwnSocket(int descriptor, BoundAddress address, int protocol, bool isRefused)
{
    private const int AT_EMPTY_PATH = 0x1000;
    private const int STATX_UID = 0x8;

    // struct statx.
    private const int StatusLength = 256;
    private const int UserInStatus = 20;

    /// <summary>Its descriptor.</summary>
    public int Descriptor { get; } = descriptor;

    /// <summary>Its address.</summary>
    public BoundAddress Address { get; } = address;

    /// <summary>Its protocol.</summary>
    public int Protocol { get; } = protocol;

    /// <summary>Whether the kernel answered EADDRINUSE.</summary>
    public bool IsRefused { get; } = isRefused;

    /// <summary>What the kernel chooses by.</summary>
    public PortSocket Facts { get; } = new()
    {
        Address = address.Address,
        IsV6 = !SocketOptions.IsInterNetwork(descriptor),
        IsV6Only = SocketOption.Get(descriptor, NetinetIn.IPPROTO_IPV6, NetinetIn.IPV6_V6ONLY) == 1,
        Device = (uint)Math.Max(0, SocketOption.Get(descriptor, SysSocket.SOL_SOCKET, SysSocket.SO_BINDTOIFINDEX)),
        User = UserOf(descriptor),
    };

    /// <summary>The user that created a socket, as the process may have changed its own since; <see cref="PortSocket.UnknownUser"/> if the
    /// kernel doesn't say.</summary>
    private static uint UserOf(int socket)
    {
        var status = stackalloc byte[StatusLength];
        byte noPath = 0;
        return SystemCall.Invoke(KernelNumber.Status, socket, (nint)(&noPath), AT_EMPTY_PATH, STATX_UID, (nint)status) == 0
            ? *(uint*)(status + UserInStatus)
            : PortSocket.UnknownUser;
    }
}
