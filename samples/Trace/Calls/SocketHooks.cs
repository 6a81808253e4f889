using Hooks;
using Trace.Arguments;
using Trace.Configuration;
using Trace.Lines;

namespace Trace.Calls;

/// <summary>Sockets: creating, binding, listening, connecting, accepting.</summary>
internal static unsafe partial class SocketHooks
{
    [Intercept("socket")]
    private static partial int Socket(int family, int type, int protocol) =>
        Tracer.Result(
            Call.Socket,
            Next.Socket(family, type, protocol),
            $"socket({new Family(family)}, {new SocketType(type, hasType: true)}, {new Protocol(family, protocol)})");

    [Intercept("bind")]
    private static partial int Bind(int socket, SockAddr* address, uint length) =>
        Tracer.Result(
            Call.Bind, Next.Bind(socket, address, length), $"bind({socket}, {new SocketAddress(address, length)}, {length})");

    [Intercept("listen")]
    private static partial int Listen(int socket, int backlog) =>
        Tracer.Result(Call.Listen, Next.Listen(socket, backlog), $"listen({socket}, {backlog})");

    [Intercept("connect")]
    private static partial int Connect(int socket, SockAddr* address, uint length) =>
        Tracer.Result(
            Call.Connect,
            Next.Connect(socket, address, length),
            $"connect({socket}, {new SocketAddress(address, length)}, {length})");

    [Intercept("accept")]
    private static partial int Accept(int socket, SockAddr* address, uint* length)
    {
        var room = PeerAddress.ReadRoom(Call.Accept, address, length);
        var accepted = Next.Accept(socket, address, length);
        return Tracer.Result(Call.Accept, accepted, $"accept({socket}, {new PeerAddress(accepted, address, length, room)})");
    }

    [Intercept("accept4")]
    private static partial int AcceptWithFlags(int socket, SockAddr* address, uint* length, int flags)
    {
        var room = PeerAddress.ReadRoom(Call.Accept4, address, length);
        var accepted = Next.AcceptWithFlags(socket, address, length, flags);
        return Tracer.Result(
            Call.Accept4,
            accepted,
            $"accept4({socket}, {new PeerAddress(accepted, address, length, room)}, {new SocketType(flags, hasType: false)})");
    }
}
