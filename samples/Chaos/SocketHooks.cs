using Chaos.Faults;

namespace Chaos;

/// <summary>Sockets.</summary>
internal static unsafe partial class SocketHooks
{
    /// <summary>socket(2).</summary>
    [Intercept("socket")]
    private static partial int Create(int family, int type, int protocol) =>
        Rules.Fail(Call.Socket) ? -1 : Next.Create(family, type, protocol);

    /// <summary>bind(2).</summary>
    [Intercept("bind")]
    private static partial int Bind(int socket, SockAddr* address, uint length) =>
        Rules.Fail(Call.Bind) ? -1 : Next.Bind(socket, address, length);

    /// <summary>listen(2).</summary>
    [Intercept("listen")]
    private static partial int Listen(int socket, int backlog) =>
        Rules.Fail(Call.Listen) ? -1 : Next.Listen(socket, backlog);

    /// <summary>connect(2).</summary>
    [Intercept("connect")]
    private static partial int Connect(int socket, SockAddr* address, uint length) =>
        Rules.Fail(Call.Connect) ? -1 : Next.Connect(socket, address, length);

    /// <summary>accept(2).</summary>
    [Intercept("accept")]
    private static partial int Accept(int socket, SockAddr* address, uint* length) =>
        Rules.Fail(Call.Accept) ? -1 : Next.Accept(socket, address, length);

    /// <summary>accept4(2).</summary>
    [Intercept("accept4")]
    private static partial int AcceptWithFlags(int socket, SockAddr* address, uint* length, int flags) =>
        Rules.Fail(Call.Accept) ? -1 : Next.AcceptWithFlags(socket, address, length, flags);

    /// <summary>send(2).</summary>
    [Intercept("send")]
    private static partial nint Send(int socket, void* bytes, nuint count, int flags) =>
        Rules.Fail(Call.Send) ? -1 : Next.Send(socket, bytes, count, flags);

    /// <summary>sendto(2).</summary>
    [Intercept("sendto")]
    private static partial nint SendTo(int socket, void* bytes, nuint count, int flags, SockAddr* address, uint length) =>
        Rules.Fail(Call.Sendto) ? -1 : Next.SendTo(socket, bytes, count, flags, address, length);

    /// <summary>sendmsg(2).</summary>
    [Intercept("sendmsg")]
    private static partial nint SendMessage(int socket, MsgHdr* message, int flags) =>
        Rules.Fail(Call.Sendmsg) ? -1 : Next.SendMessage(socket, message, flags);

    /// <summary>recv(2).</summary>
    [Intercept("recv")]
    private static partial nint Receive(int socket, void* bytes, nuint count, int flags) =>
        Rules.Fail(Call.Recv) ? -1 : Next.Receive(socket, bytes, count, flags);

    /// <summary>recv(2) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__recv_chk")]
    private static partial nint ReceiveChecked(int socket, void* bytes, nuint count, nuint size, int flags) =>
        Rules.Fail(Call.Recv) ? -1 : Next.ReceiveChecked(socket, bytes, count, size, flags);

    /// <summary>recvfrom(2).</summary>
    [Intercept("recvfrom")]
    private static partial nint ReceiveFrom(int socket, void* bytes, nuint count, int flags, SockAddr* address, uint* length) =>
        Rules.Fail(Call.Recvfrom) ? -1 : Next.ReceiveFrom(socket, bytes, count, flags, address, length);

    /// <summary>recvfrom(2) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__recvfrom_chk")]
    private static partial nint ReceiveFromChecked(int socket, void* bytes, nuint count, nuint size, int flags, SockAddr* address, uint* length) =>
        Rules.Fail(Call.Recvfrom) ? -1 : Next.ReceiveFromChecked(socket, bytes, count, size, flags, address, length);

    /// <summary>recvmsg(2).</summary>
    [Intercept("recvmsg")]
    private static partial nint ReceiveMessage(int socket, MsgHdr* message, int flags) =>
        Rules.Fail(Call.Recvmsg) ? -1 : Next.ReceiveMessage(socket, message, flags);
}
