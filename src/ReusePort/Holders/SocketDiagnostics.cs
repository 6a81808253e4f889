using Hooks;
using ReusePort.Decisions;

namespace ReusePort.Holders;

/// <summary>Asks the kernel for the socket that packets to an address would reach (sock_diag(7), the form for one socket).</summary>
internal static unsafe class SocketDiagnostics
{
    // What follows the answer are attributes, which nobody reads.
    private const int BufferLength = 256;

    /// <summary>Finds the socket that would be reached.</summary>
    /// <param name="address">The address.</param>
    /// <param name="protocol">IPPROTO_TCP or IPPROTO_UDP.</param>
    /// <param name="holder">The socket.</param>
    /// <returns>0, ENOENT if there is none, or the error number with which the kernel refuses to say.</returns>
    public static int Find(BoundAddress address, int protocol, out Holder holder)
    {
        holder = default;
        var netlink = DiagnosticsRequest.Open();
        if (netlink < 0)
        {
            return Refused(netlink);
        }

        var request = new DiagnosticsRequest(address, protocol);
        var buffer = stackalloc byte[BufferLength];
        var sent = request.Send(netlink);
        var length = sent < 0 ? sent : DiagnosticsRequest.Receive(netlink, buffer, BufferLength);
        DiagnosticsRequest.Close(netlink);
        return length < 0 ? Refused(length) : Read((DiagnosticsAnswer*)buffer, length, protocol, out holder);
    }

    private static int Read(DiagnosticsAnswer* answer, int length, int protocol, out Holder holder)
    {
        holder = default;
        if (length < DiagnosticsAnswer.HeaderLength + sizeof(int))
        {
            return Errno.EPROTO;
        }

        if (answer->Type == DiagnosticsAnswer.NLMSG_ERROR)
        {
            return Refused(answer->Error);
        }

        if (length < sizeof(DiagnosticsAnswer))
        {
            return Errno.EPROTO;
        }

        var wanted = protocol == NetinetIn.IPPROTO_UDP ? DiagnosticsAnswer.TCP_CLOSE : DiagnosticsAnswer.TCP_LISTEN;
        holder = new Holder(answer->User, answer->Inode, answer->State == wanted);
        return 0;
    }

    private static int Refused(int negative) => negative == 0 ? Errno.EPROTO : -negative;
}
