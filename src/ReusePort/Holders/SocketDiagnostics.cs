using System;
using System.Buffers.Binary;
using Hooks;
using ReusePort.Decisions;
using ReusePort.Programs;

namespace ReusePort.Holders;

/// <summary>Asks the kernel for the socket that packets to an address would reach (sock_diag(7), the form for one socket).</summary>
/// <remarks>The kernel has the answer ready when the question is sent, so nothing waits.</remarks>
internal static unsafe class SocketDiagnostics
{
    private const int SOCK_RAW_CLOEXEC = SysSocket.SOCK_RAW | SysSocket.SOCK_CLOEXEC;
    private const int NETLINK_SOCK_DIAG = 4;
    private const int SOCK_DIAG_BY_FAMILY = 20;
    private const int NLM_F_REQUEST = 1;
    private const int NLMSG_ERROR = 2;
    private const int MSG_DONTWAIT = 0x40;
    private const int MSG_NOSIGNAL = 0x4000;
    private const int TCP_LISTEN = 10;
    private const int TCP_CLOSE = 7;

    // struct nlmsghdr; behind it struct inet_diag_req_v2, or in an answer struct inet_diag_msg or the error number.
    private const int HeaderLength = 16;
    private const int RequestLength = HeaderLength + 56;
    private const int StateInAnswer = HeaderLength + 1;
    private const int UserInAnswer = HeaderLength + 64;
    private const int InodeInAnswer = HeaderLength + 68;
    private const int MinAnswerLength = HeaderLength + 72;

    // What follows are attributes, which nobody reads.
    private const int BufferLength = 256;

    // In the request: struct inet_diag_sockid.
    private const int SourceInRequest = HeaderLength + 8;
    private const int PortOffset = 0;
    private const int AddressOffset = 4;
    private const int OtherPortOffset = 2;
    private const int OtherAddressOffset = 20;
    private const int CookieOffset = 40;

    /// <summary>Finds the socket that would be reached.</summary>
    /// <param name="address">The address.</param>
    /// <param name="protocol">IPPROTO_TCP or IPPROTO_UDP.</param>
    /// <param name="holder">The socket.</param>
    /// <returns>0, ENOENT if there is none, or the error number with which the kernel refuses to say.</returns>
    public static int Find(BoundAddress address, int protocol, out Holder holder)
    {
        holder = default;
        var netlink = (int)SystemCall.Invoke(KernelNumber.Socket, SysSocket.AF_NETLINK, SOCK_RAW_CLOEXEC, NETLINK_SOCK_DIAG);
        if (netlink < 0)
        {
            return Refused(netlink);
        }

        Span<byte> buffer = stackalloc byte[BufferLength];
        WriteRequest(buffer, address, protocol);
        var length = Exchange(netlink, buffer);
        _ = SystemCall.Invoke(KernelNumber.Close, netlink);
        return length < 0 ? Refused(length) : ReadAnswer(buffer[..Math.Min(length, BufferLength)], protocol, out holder);
    }

    private static void WriteRequest(Span<byte> buffer, BoundAddress address, int protocol)
    {
        buffer[..RequestLength].Clear();
        BinaryPrimitives.WriteInt32LittleEndian(buffer, RequestLength);
        buffer[4] = SOCK_DIAG_BY_FAMILY;
        buffer[6] = NLM_F_REQUEST;

        var ip = address.Address;
        buffer[HeaderLength] = ip.IsV4 ? (byte)SysSocket.AF_INET : (byte)SysSocket.AF_INET6;
        buffer[HeaderLength + 1] = (byte)protocol;
        BinaryPrimitives.WriteInt32LittleEndian(buffer[(HeaderLength + 4)..], -1);

        // For UDP the kernel takes the two ends the other way round (udp_dump_one in net/ipv4/udp_diag.c).
        var isSource = protocol != NetinetIn.IPPROTO_UDP;
        var id = buffer[SourceInRequest..];
        BinaryPrimitives.WriteUInt16BigEndian(id[(isSource ? PortOffset : OtherPortOffset)..], (ushort)address.Port);
        var bytes = id[(isSource ? AddressOffset : OtherAddressOffset)..];
        if (ip.IsV4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)ip.Low);
        }
        else
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, ip.High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], ip.Low);
        }

        // No cookie: any socket of this address.
        BinaryPrimitives.WriteInt64LittleEndian(id[CookieOffset..], -1);
    }

    /// <returns>The length of the answer, or the negative error number.</returns>
    private static int Exchange(int netlink, Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            var sent = SystemCall.Invoke(KernelNumber.SendTo, netlink, (nint)start, RequestLength, MSG_NOSIGNAL);
            return (int)(sent < 0 ? sent : SystemCall.Invoke(KernelNumber.ReceiveFrom, netlink, (nint)start, buffer.Length, MSG_DONTWAIT));
        }
    }

    private static int ReadAnswer(ReadOnlySpan<byte> answer, int protocol, out Holder holder)
    {
        holder = default;
        if (answer.Length < HeaderLength + sizeof(int))
        {
            return Errno.EPROTO;
        }

        if (answer[4] == NLMSG_ERROR)
        {
            return Refused(BinaryPrimitives.ReadInt32LittleEndian(answer[HeaderLength..]));
        }

        if (answer.Length < MinAnswerLength)
        {
            return Errno.EPROTO;
        }

        holder = new Holder(
            BinaryPrimitives.ReadUInt32LittleEndian(answer[UserInAnswer..]),
            BinaryPrimitives.ReadUInt32LittleEndian(answer[InodeInAnswer..]),
            answer[StateInAnswer] == (protocol == NetinetIn.IPPROTO_UDP ? TCP_CLOSE : TCP_LISTEN));
        return 0;
    }

    private static int Refused(int negative) => negative == 0 ? Errno.EPROTO : -negative;
}
