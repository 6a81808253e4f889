using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hooks;
using ReusePort.Decisions;
using ReusePort.Programs;

namespace ReusePort.Holders;

/// <summary>A question to sock_diag(7): a struct nlmsghdr, and behind it a struct inet_diag_req_v2.</summary>
/// <remarks>The kernel has the answer ready when the question is sent, so no answer is waited for.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DiagnosticsRequest
{
    private const ushort NLM_F_REQUEST = 0x1;
    private const ushort NLM_F_DUMP = 0x300;
    private const int SOCK_RAW_CLOEXEC = SysSocket.SOCK_RAW | SysSocket.SOCK_CLOEXEC;
    private const int NETLINK_SOCK_DIAG = 4;
    private const int MSG_DONTWAIT = 0x40;
    private const int MSG_NOSIGNAL = 0x4000;

    private int _length;
    private ushort _type;
    private ushort _flags;
    private uint _sequence;
    private uint _process;
    private byte _family;
    private byte _protocol;
    private ushort _extensions;
    private uint _states;
    private ushort _sourcePort;
    private ushort _otherPort;
    private fixed byte _sourceAddress[16];
    private fixed byte _otherAddress[16];
    private uint _device;
    private ulong _cookie;

    /// <summary>Asks for a list of the sockets of a port.</summary>
    /// <param name="family">AF_INET or AF_INET6.</param>
    /// <param name="protocol">IPPROTO_TCP or IPPROTO_UDP.</param>
    /// <param name="states">A bit for each state of the sockets that are meant.</param>
    /// <param name="port">The port in host byte order.</param>
    public DiagnosticsRequest(int family, int protocol, uint states, int port)
        : this(NLM_F_REQUEST | NLM_F_DUMP, family, protocol, states, port)
    {
    }

    /// <summary>Asks for the one socket that packets to an address would reach.</summary>
    public DiagnosticsRequest(BoundAddress address, int protocol)
        : this(NLM_F_REQUEST, address.Address.IsV4 ? SysSocket.AF_INET : SysSocket.AF_INET6, protocol, uint.MaxValue, address.Port)
    {
        fixed (byte* source = _sourceAddress, other = _otherAddress)
        {
            // For UDP the kernel takes the two ends the other way round (udp_dump_one in net/ipv4/udp_diag.c).
            var bytes = source;
            if (protocol == NetinetIn.IPPROTO_UDP)
            {
                _otherPort = _sourcePort;
                _sourcePort = 0;
                bytes = other;
            }

            var ip = address.Address;
            if (ip.IsV4)
            {
                *(uint*)bytes = BinaryPrimitives.ReverseEndianness((uint)ip.Low);
                return;
            }

            *(ulong*)bytes = BinaryPrimitives.ReverseEndianness(ip.High);
            *(ulong*)(bytes + sizeof(ulong)) = BinaryPrimitives.ReverseEndianness(ip.Low);
        }
    }

    private DiagnosticsRequest(ushort flags, int family, int protocol, uint states, int port)
    {
        this = default;
        _length = sizeof(DiagnosticsRequest);
        _type = DiagnosticsAnswer.SOCK_DIAG_BY_FAMILY;
        _flags = flags;
        _family = (byte)family;
        _protocol = (byte)protocol;
        _states = states;
        _sourcePort = BinaryPrimitives.ReverseEndianness((ushort)port);

        // No cookie: any socket.
        _cookie = ulong.MaxValue;
    }

    /// <summary>Opens a socket to ask with.</summary>
    /// <returns>The socket, or the negative error number.</returns>
    public static int Open() => (int)SystemCall.Invoke(KernelNumber.Socket, SysSocket.AF_NETLINK, SOCK_RAW_CLOEXEC, NETLINK_SOCK_DIAG);

    /// <summary>Closes it.</summary>
    public static void Close(int netlink) => _ = SystemCall.Invoke(KernelNumber.Close, netlink);

    /// <summary>Sends the question.</summary>
    /// <returns>A negative error number if it failed.</returns>
    public readonly int Send(int netlink)
    {
        fixed (DiagnosticsRequest* start = &this)
        {
            return (int)SystemCall.Invoke(KernelNumber.SendTo, netlink, (nint)start, sizeof(DiagnosticsRequest), MSG_NOSIGNAL);
        }
    }

    /// <summary>Receives answers.</summary>
    /// <returns>Their length, or the negative error number.</returns>
    public static int Receive(int netlink, void* buffer, int length) =>
        (int)SystemCall.Invoke(KernelNumber.ReceiveFrom, netlink, (nint)buffer, length, MSG_DONTWAIT);
}
