using Hooks;
using ReusePort.Configuration;
using ReusePort.Sockets;

namespace ReusePort;

/// <summary>Lets several processes bind to one port: sets SO_REUSEPORT before a socket is bound (socket(7)).</summary>
internal static unsafe partial class BindHook
{
    /// <summary>bind(2): binds a socket to an address.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address.</param>
    /// <param name="addressLength">The length of the address in bytes.</param>
    /// <returns>0, or -1 with an error number in errno.</returns>
    [Intercept("bind")]
    private static partial int Bind(int socket, SockAddr* address, uint addressLength)
    {
        if (BoundAddress.IsIn(socket, address, addressLength))
        {
            if (Settings.IsBroken)
            {
                Settings.ReportError();
            }
            else if (!SocketOptions.BindToDevice(socket))
            {
                return -1;
            }
            else if (Settings.Rules.Share(new BoundAddress(address)))
            {
                return BindShared(socket, address, addressLength);
            }
        }

        return Next.Bind(socket, address, addressLength);
    }

    /// <summary>Binds a socket that the rules name.</summary>
    private static int BindShared(int socket, SockAddr* address, uint addressLength)
    {
        // A datagram socket that asks for any port and may share it can be given one that is taken: such a socket is
        // bound first and becomes ready to share afterwards.
        var wanted = Settings.Rules.Reuse;
        var isBoundFirst = new BoundAddress(address).Port == 0 && SocketOptions.IsDatagram(socket);
        var before = SocketOptions.GetReuse(socket, wanted);
        SocketOptions.SetReuse(socket, wanted, isBoundFirst ? 0u : 1);

        // After a failure the program may try the same socket on a port that nobody named.
        var result = Next.Bind(socket, address, addressLength);
        if (isBoundFirst || result != 0)
        {
            SocketOptions.SetReuse(socket, result == 0 ? wanted : before, 1);
        }

        return result;
    }
}
