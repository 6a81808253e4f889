namespace ReusePort.Cli.Notify;

/// <summary>The numbers of system calls on one architecture (asm/unistd.h).</summary>
/// <param name="Architecture">The architecture.</param>
/// <param name="Socket">socket(2).</param>
/// <param name="Bind">bind(2).</param>
/// <param name="Listen">listen(2).</param>
internal sealed record SocketCallNumbers(Architecture Architecture, uint Socket, uint Bind, uint Listen)
{
    /// <summary>A program of the x32 ABI sets it in the number of a system call; the rest is as on x86-64.</summary>
    public const uint X32Bit = 0x40000000;

    // linux/net.h, for socketcall(2).
    private const uint SYS_BIND = 2;
    private const uint SYS_LISTEN = 4;

    /// <summary>Those of all architectures.</summary>
    public static IReadOnlyList<SocketCallNumbers> All { get; } =
    [
        new(Architecture.X86_64, 41, 49, 50),
        new(Architecture.I386, 359, 361, 363),
        new(Architecture.AArch64, 198, 200, 201),
        new(Architecture.Arm, 281, 282, 284),
    ];

    /// <summary>The numbers of a call; several where there are several ABIs.</summary>
    public IEnumerable<uint> Of(WatchedCalls call)
    {
        var number = call switch { WatchedCalls.Bind => Bind, WatchedCalls.Listen => Listen, _ => Socket };
        return Architecture == Architecture.X86_64 ? [number, X32Bit | number] : [number];
    }

    /// <summary>What socketcall(2) calls a call; 0 if it isn't reported there. Which socket is to be made lies in the memory of the
    /// program, and where that can't be read there is nothing to be done.</summary>
    public static uint InSocketCall(WatchedCalls call) => call switch { WatchedCalls.Bind => SYS_BIND, WatchedCalls.Listen => SYS_LISTEN, _ => 0 };

    /// <summary>Whether socketcall(2) makes a call.</summary>
    public static bool IsSocketCall(in Notification notification) =>
        notification.Architecture == Architecture.I386 && notification.Number == SystemCallNumber.SocketCallOnI386;

    /// <summary>Which call is reported.</summary>
    public static WatchedCalls CallOf(in Notification notification)
    {
        foreach (var call in (ReadOnlySpan<WatchedCalls>)[WatchedCalls.Bind, WatchedCalls.Listen, WatchedCalls.Socket])
        {
            if (IsSocketCall(notification) ? (uint)notification.Arguments[0] == InSocketCall(call) : IsMadeBy(notification, call))
            {
                return call;
            }
        }

        return WatchedCalls.None;
    }

    private static bool IsMadeBy(in Notification notification, WatchedCalls call)
    {
        foreach (var numbers in All)
        {
            if (numbers.Architecture == notification.Architecture)
            {
                return numbers.Of(call).Contains((uint)notification.Number);
            }
        }

        return false;
    }
}
