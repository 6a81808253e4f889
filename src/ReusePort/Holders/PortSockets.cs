using System.Buffers.Binary;
using Hooks;
using Hooks.Sockets.Addresses;

namespace ReusePort.Holders;

/// <summary>Looks at the sockets beside one: those of its protocol and port (sock_diag(7), the form for a list).</summary>
/// <remarks>The kernel leaves out the other ports, so that the answer doesn't grow with the number of sockets of a host. If it doesn't answer,
/// nobody is there.</remarks>
internal static unsafe class PortSockets
{
    /// <summary>The kernel fills no more than a page, or 8 kB of a larger one, before it knows how large the buffer is (netlink_dump,
    /// NLMSG_GOODSIZE).</summary>
    private const int BufferLength = 8192;

    /// <summary>How many portions of a list are read: some thousand sockets.</summary>
    private const int MaxReads = 64;

    private const int SO_NETNS_COOKIE = 71;

    /// <summary>Warns of what keeps a socket from sharing its port with those beside it.</summary>
    public static void Warn(scoped in OwnSocket own)
    {
        WarnOf(SysSocket.AF_INET, own);
        WarnOf(SysSocket.AF_INET6, own);
    }

    /// <summary>The network namespace of a socket; 0 if the kernel doesn't say (before 5.14). It lists those of the thread's.</summary>
    private static ulong NetworkOf(int socket)
    {
        ulong cookie = 0;
        uint length = sizeof(ulong);
        _ = SystemCall.GetSocketOption(socket, SysSocket.SOL_SOCKET, SO_NETNS_COOKIE, &cookie, &length);
        return cookie;
    }

    /// <remarks>Each list has a netlink socket of its own: one that isn't read to its end keeps the kernel from beginning another.</remarks>
    private static void WarnOf(int family, scoped in OwnSocket own)
    {
        var netlink = DiagnosticsRequest.Open();
        if (netlink < 0)
        {
            return;
        }

        if (NetworkOf(own.Descriptor) == NetworkOf(netlink))
        {
            ReadList(netlink, family, own);
        }

        DiagnosticsRequest.Close(netlink);
    }

    private static void ReadList(int netlink, int family, scoped in OwnSocket own)
    {
        // Who is connected takes nothing from anybody. One that doesn't listen holds its port all the same.
        var states = own.Protocol == NetinetIn.IPPROTO_UDP ? 1u << DiagnosticsAnswer.TCP_CLOSE
            : own.IsRefused ? (1u << DiagnosticsAnswer.TCP_LISTEN) | (1u << DiagnosticsAnswer.TCP_BOUND_INACTIVE)
            : 1u << DiagnosticsAnswer.TCP_LISTEN;
        var request = new DiagnosticsRequest(family, own.Protocol, states, own.Address.Port);
        var isOpen = request.Send(netlink) >= 0;
        var buffer = stackalloc byte[BufferLength];
        for (var i = 0; isOpen && i < MaxReads; i++)
        {
            isOpen = ReadPortion(buffer, DiagnosticsRequest.Receive(netlink, buffer, BufferLength), own);
        }
    }

    /// <returns>Whether the list goes on.</returns>
    private static bool ReadPortion(byte* start, int length, scoped in OwnSocket own)
    {
        var isOpen = false;
        while (length >= sizeof(DiagnosticsAnswer))
        {
            var answer = (DiagnosticsAnswer*)start;
            if (answer->Type != DiagnosticsAnswer.SOCK_DIAG_BY_FAMILY || answer->Length < sizeof(DiagnosticsAnswer))
            {
                return false;
            }

            isOpen = true;
            if (answer->Length > length)
            {
                // Cut off: the portion was larger than the buffer.
                break;
            }

            if (answer->Port == BinaryPrimitives.ReverseEndianness((ushort)own.Address.Port))
            {
                SharingWarning.Write(own, Read(answer, own.Facts.IsV6Only));
            }

            var next = (answer->Length + 3) & ~3;
            start += next;
            length -= next;
        }

        return isOpen;
    }

    /// <param name="answer">What the kernel says of a socket.</param>
    /// <param name="isV6Only">What is assumed of its IPV6_V6ONLY where the kernel doesn't say (before 4.2): the same is no reason for a
    /// warning.</param>
    private static PortSocket Read(DiagnosticsAnswer* answer, bool isV6Only)
    {
        var isV6 = answer->Family == SysSocket.AF_INET6;
        return new PortSocket
        {
            Address = isV6
                ? new IPv6Address(ReadWord(answer->Address), ReadWord(answer->Address + sizeof(ulong)))
                : IPv6Address.FromV4((uint)(ReadWord(answer->Address) >> 32)),
            IsV6 = isV6,
            IsV6Only = isV6 && (DiagnosticsAnswer.IsV6Only(answer) ?? isV6Only),
            Device = answer->Device,
            User = answer->User,
        };
    }

    private static ulong ReadWord(byte* bytes) => BinaryPrimitives.ReverseEndianness(*(ulong*)bytes);
}
