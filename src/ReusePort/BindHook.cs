using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Addresses;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Holders;
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
            ? BindIfIP(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);
    }

    /// <summary>Binds a socket to an address that perhaps can't be read.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindFromElsewhere(int socket, SockAddr* address, uint addressLength) =>
        SocketArgument.CanRead(socket, address, addressLength) && BindArgument.MayBeIP(address)
            ? BindIfIP(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);

    /// <summary>Binds a socket to an address that can be read, of a family that may be IP.</summary>
    // Not inlined, and parted from the other families: a bind of another kind would save registers that it doesn't use.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindIfIP(int socket, SockAddr* address, uint addressLength) =>
        address->Family == SysSocket.AF_INET
            ? BindIP(socket, address, addressLength)
            : BindIfOtherIP(socket, address, addressLength);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindIfOtherIP(int socket, SockAddr* address, uint addressLength) =>
        BindArgument.IsOtherIP(socket, address, addressLength)
            ? BindIP(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BindIP(int socket, SockAddr* address, uint addressLength) =>
        Settings.Rules.IsFirstForAll
            ? BindBy(socket, address, addressLength, Settings.Rules[0])
            : BindByRules(socket, address, addressLength);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindByRules(int socket, SockAddr* address, uint addressLength)
    {
        ref readonly var rule = ref RuleLookup.Find(socket, new BoundAddress(address));
        return !Unsafe.IsNullRef(in rule) ? BindBy(socket, address, addressLength, rule)
            : Settings.HasReport ? BindAndReport(socket, address, addressLength)
            : Next.Bind(socket, address, addressLength);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BindBy(int socket, SockAddr* address, uint addressLength, in Rule rule) =>
        rule.IsPlain ? BindPlain(socket, address, addressLength, rule) : BindByRule(socket, address, addressLength, rule);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindAndReport(int socket, SockAddr* address, uint addressLength)
    {
        Settings.ReportError();
        var result = Next.Bind(socket, address, addressLength);
        Report.WriteBind(socket, new BoundAddress(address), in Unsafe.NullRef<Rule>(), Sharing.BeforeBind, result);
        return result;
    }

    private static int BindPlain(int socket, SockAddr* address, uint addressLength, in Rule rule) =>
        new BoundAddress(address).Port == 0 && SocketOptions.IsDatagram(socket)
            ? BindThenShare(socket, address, addressLength, rule.Reuse)
            : ShareAndBind(socket, address, addressLength, rule.Reuse);

    /// <summary>Binds a socket by a rule that does more than to set options before the bind.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindByRule(int socket, SockAddr* address, uint addressLength, in Rule rule)
    {
        Settings.ReportError();
        var isDatagramToAnyPort = new BoundAddress(address).Port == 0 && SocketOptions.IsDatagram(socket);
        var sharing = Decision.SharingBy(rule, isDatagramToAnyPort);
        var result =
            rule.Device.Length != 0 && !SocketOptions.BindToDevice(socket, rule.Device) ? -1
            : sharing == Sharing.AfterBind ? BindThenShare(socket, address, addressLength, rule.Reuse)
            : sharing == Sharing.IfHolderAllows ? BindOrJoin(socket, address, addressLength, rule)
            : ShareAndBind(socket, address, addressLength, rule.Reuse);
        if (result == 0 && rule.IncomingCpu is { } cpu)
        {
            IncomingCpu.Set(socket, cpu);
        }

        Report.WriteBind(socket, new BoundAddress(address), rule, sharing, result);
        return result;
    }

    /// <summary>Binds a socket as the program meant, and shares it afterwards. If its port is in use, it joins a holder that the rule
    /// allows.</summary>
    /// <remarks>Another copy that begins at the same moment has bound the port, but doesn't listen yet, or has not set the option: then
    /// it is looked at again, a few times.</remarks>
    private static int BindOrJoin(int socket, SockAddr* address, uint addressLength, in Rule rule)
    {
        var error = Errno.Value;
        var before = SocketOptions.GetReuse(socket, rule.Reuse);
        var first = rule.Reuse;
        first.Port = OptionValue.Unchanged;
        SocketOptions.SetReuse(socket, first);
        var result = Next.Bind(socket, address, addressLength);
        for (var i = 0; result != 0 && Errno.Value == Errno.EADDRINUSE && i <= Pause.MaxCount; i++)
        {
            if (i > 0)
            {
                Pause.Take(i - 1);
            }

            var verdict = PortHolder.Judge(socket, new BoundAddress(address), rule.Guard);
            if (verdict == Verdict.Refused)
            {
                break;
            }

            if (verdict == Verdict.Joins)
            {
                result = Join(socket, address, addressLength, rule.Reuse, error);
            }
        }

        SocketOptions.SetReuse(socket, result == 0 ? rule.Reuse : before);
        return result;
    }

    /// <summary>Binds a socket whose first bind failed.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address.</param>
    /// <param name="addressLength">Its length.</param>
    /// <param name="wanted">The options that it shares its port by.</param>
    /// <param name="error">What errno was before that: it is so again if this bind succeeds.</param>
    private static int Join(int socket, SockAddr* address, uint addressLength, in ReuseOptions wanted, int error)
    {
        SocketOptions.SetReuse(socket, wanted);
        var result = Next.Bind(socket, address, addressLength);
        if (result == 0)
        {
            Errno.Value = error;
        }

        return result;
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
