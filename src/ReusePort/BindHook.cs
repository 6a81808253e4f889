using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Addresses;
using ReusePort.Configuration;
using ReusePort.Decisions;
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

        return BindArgument.MayBeIP(address)
            ? BindIP(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);
    }

    /// <summary>Binds a socket to an address that perhaps can't be read.</summary>
    private static int BindFromElsewhere(int socket, SockAddr* address, uint addressLength) =>
        SocketArgument.CanRead(socket, address, addressLength) && BindArgument.MayBeIP(address)
            ? BindIP(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);

    /// <summary>Binds a socket to an address that can be read.</summary>
    private static int BindIP(int socket, SockAddr* address, uint addressLength)
    {
        if (!BindArgument.IsIP(socket, address, addressLength))
        {
            return Next.Bind(socket, address, addressLength);
        }

        ref readonly var rule = ref Decision.RuleFor(Settings.Rules, new SocketFacts(new BoundAddress(address)));
        return Unsafe.IsNullRef(in rule)
                ? Settings.HasError ? BindWithError(socket, address, addressLength) : Next.Bind(socket, address, addressLength)
            : rule.Device.Length == 0 ? BindByRule(socket, address, addressLength, rule.Reuse)
            : BindOnDevice(socket, address, addressLength, rule);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindWithError(int socket, SockAddr* address, uint addressLength)
    {
        Settings.ReportError();
        return Next.Bind(socket, address, addressLength);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindOnDevice(int socket, SockAddr* address, uint addressLength, in Rule rule) =>
        SocketOptions.BindToDevice(socket, rule.Device) ? BindByRule(socket, address, addressLength, rule.Reuse) : -1;

    private static int BindByRule(int socket, SockAddr* address, uint addressLength, in ReuseOptions wanted)
    {
        var isDatagramToAnyPort = new BoundAddress(address).Port == 0 && SocketOptions.IsDatagram(socket);
        return Decision.SharingBy(isDatagramToAnyPort) == Sharing.AfterBind
            ? BindThenShare(socket, address, addressLength, wanted)
            : ShareAndBind(socket, address, addressLength, wanted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ShareAndBind(int socket, SockAddr* address, uint addressLength, in ReuseOptions wanted)
    {
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindThenShare(int socket, SockAddr* address, uint addressLength, in ReuseOptions wanted)
    {
        var before = SocketOptions.GetReuse(socket, wanted);
        SocketOptions.SetReuse(socket, wanted.OnlyCleared());
        var result = Next.Bind(socket, address, addressLength);
        SocketOptions.SetReuse(socket, result == 0 ? wanted : before);
        return result;
    }
}
