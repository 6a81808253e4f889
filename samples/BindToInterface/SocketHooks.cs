using BindToInterface.Addresses;
using BindToInterface.Sockets;

namespace BindToInterface;

/// <summary>Lets packets leave only by the interface and from the address that the variables name.</summary>
/// <remarks>These are the functions by which a socket gets or takes a destination; send(2) and write(2) have none. What the
/// program passed is read and never written.</remarks>
internal static unsafe partial class SocketHooks
{
    /// <summary>The kernel takes no more messages at once.</summary>
    private const uint UIO_MAXIOV = 1024;

    /// <summary>connect(2). With AF_UNSPEC it dissolves a connection.</summary>
    [Intercept("connect")]
    private static partial int Connect(int socket, SockAddr* address, uint length) =>
        new Destination(socket, address, length) is { MayConnect: true } destination && !Egress.Allows(socket, destination)
            ? -1
            : Next.Connect(socket, address, length);

    /// <summary>sendto(2).</summary>
    [Intercept("sendto")]
    private static partial nint SendTo(int socket, void* content, nuint size, int flags, SockAddr* address, uint length) =>
        Egress.Allows(socket, new Destination(socket, address, length))
            ? Next.SendTo(socket, content, size, flags, address, length)
            : -1;

    /// <summary>sendmsg(2).</summary>
    [Intercept("sendmsg")]
    private static partial nint SendMessage(int socket, MsgHdr* message, int flags) =>
        Message.MayLeave(socket, message) ? Next.SendMessage(socket, message, flags) : -1;

    /// <summary>sendmmsg(2): sends the messages up to the first that may not leave, or up to where excluded destinations end
    /// or begin, for the socket must not be bound before what is excluded has left.</summary>
    [Intercept("sendmmsg")]
    private static partial int SendMessages(int socket, MMsgHdr* messages, uint count, int flags)
    {
        var isExcluded = count > 0 && Message.IsExcluded(socket, (MsgHdr*)messages);
        for (var i = 0u; i < count && i < UIO_MAXIOV; i++)
        {
            var message = (MsgHdr*)(messages + i);
            if (Message.IsExcluded(socket, message) == isExcluded && Message.MayLeave(socket, message))
            {
                continue;
            }

            if (i == 0)
            {
                return -1;
            }

            count = i;
        }

        return Next.SendMessages(socket, messages, count, flags);
    }

    /// <summary>listen(2): answers to whoever connects leave without another call.</summary>
    [Intercept("listen")]
    private static partial int Listen(int socket, int backlog) => Egress.MayListen(socket) ? Next.Listen(socket, backlog) : -1;

    /// <summary>bind(2): if the program leaves the address to the kernel, the one of the variables is used.</summary>
    [Intercept("bind")]
    private static partial int Bind(int socket, SockAddr* address, uint length) =>
        new BoundAddress(socket, address, length) is { IsToBeReplaced: true } bound
            ? BindTo(socket, bound)
            : Next.Bind(socket, address, length);

    /// <summary>Binds a socket to another address than the program named.</summary>
    private static int BindTo(int socket, BoundAddress bound)
    {
        SockAddrIn6 replaced;
        bound.WriteTo(&replaced);
        var result = Next.Bind(socket, (SockAddr*)&replaced, AddressExtensions.SizeOf(&replaced));
        if (result != 0 && bound.IsImpossible(socket))
        {
            _ = Egress.Deny();
        }

        return result;
    }
}
