using Hooks;
using Hooks.Sockets.Addresses;
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
        if (addressLength is < AddressLength.MinV4 or > AddressLength.Max)
        {
            return Next.Bind(socket, address, addressLength);
        }

        // The kernel has to be asked only if it isn't plain that the address can be read.
        if (!CallerMemory.IsOnStackPage(address, addressLength))
        {
            return BindFromElsewhere(socket, address, addressLength);
        }

        return BoundAddress.MayBeIP(address)
            ? BindIP(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);
    }

    /// <summary>Binds a socket to an address that perhaps can't be read.</summary>
    private static int BindFromElsewhere(int socket, SockAddr* address, uint addressLength) =>
        SocketArgument.CanRead(socket, address, addressLength) && BoundAddress.MayBeIP(address)
            ? BindIP(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);

    /// <summary>Binds a socket to an address that can be read.</summary>
    private static int BindIP(int socket, SockAddr* address, uint addressLength)
    {
        if (!BoundAddress.IsIP(socket, address, addressLength))
        {
            return Next.Bind(socket, address, addressLength);
        }

        if (Settings.HasError)
        {
            Settings.ReportError();
            return Next.Bind(socket, address, addressLength);
        }

        if (!SocketOptions.BindToDevice(socket))
        {
            return -1;
        }

        return new BoundAddress(address).Matches(Settings.Rules)
            ? BindShared(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);
    }

    /// <summary>Binds a socket that the rules name.</summary>
    private static int BindShared(int socket, SockAddr* address, uint addressLength)
    {
        if (new BoundAddress(address).Port == 0 && SocketOptions.IsDatagram(socket))
        {
            return BindThenShare(socket, address, addressLength);
        }

        var wanted = Settings.Rules.Reuse;
        var before = SocketOptions.GetReuse(socket, wanted);
        SocketOptions.SetReuse(socket, wanted);
        var result = Next.Bind(socket, address, addressLength);
        if (result != 0)
        {
            // The program may try the same socket on a port that nobody named.
            SocketOptions.SetReuse(socket, before);
        }

        return result;
    }

    /// <summary>Binds a datagram socket to any port: one that may share its port already can be given one that is taken.</summary>
    private static int BindThenShare(int socket, SockAddr* address, uint addressLength)
    {
        var wanted = Settings.Rules.Reuse;
        var before = SocketOptions.GetReuse(socket, wanted);
        SocketOptions.SetReuse(socket, wanted.OnlyCleared());
        var result = Next.Bind(socket, address, addressLength);
        SocketOptions.SetReuse(socket, result == 0 ? wanted : before);
        return result;
    }
}
