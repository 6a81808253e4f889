using System.Net;
using System.Net.Sockets;

namespace ReusePort.Tests.Decisions;

/// <summary>The address of a socket as a program passes it to bind(2).</summary>
internal static class SocketAddress
{
    /// <summary>The bytes of a struct sockaddr_in or sockaddr_in6.</summary>
    public static byte[] Of(string address, int port)
    {
        var native = new IPEndPoint(IPAddress.Parse(address), port).Serialize();
        return native.Buffer[..native.Size].ToArray();
    }
}
