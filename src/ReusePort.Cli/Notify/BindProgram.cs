namespace ReusePort.Cli.Notify;

/// <summary>The program of the filter: which system calls are reported.</summary>
internal static class BindProgram
{
    private const uint SECCOMP_RET_ALLOW = 0x7FFF0000;
    private const uint SECCOMP_RET_USER_NOTIF = 0x7FC00000;

    // struct seccomp_data; the lower half of an argument comes first.
    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint FirstArgumentOffset = 16;
    private const uint SecondArgumentOffset = 24;

    // linux/net.h: what isn't flags of the type of a socket.
    private const uint SOCK_TYPE_MASK = 0xF;

    private static readonly BpfInstruction[] s_ifStream =
    [
        BpfInstruction.Load(FirstArgumentOffset),
        BpfInstruction.SkipIf(SysSocket.AF_INET, 1),
        BpfInstruction.SkipUnless(SysSocket.AF_INET6, 4),
        BpfInstruction.Load(SecondArgumentOffset),
        BpfInstruction.And(SOCK_TYPE_MASK),
        BpfInstruction.SkipUnless(SysSocket.SOCK_STREAM, 1),
        BpfInstruction.End(SECCOMP_RET_USER_NOTIF),
        BpfInstruction.End(SECCOMP_RET_ALLOW),
    ];

    /// <summary>The instructions that report some calls.</summary>
    public static BpfInstruction[] For(WatchedCalls calls)
    {
        WatchedCalls[] reported = [.. Enum.GetValues<WatchedCalls>().Where(call => call != WatchedCalls.None && calls.HasFlag(call))];
        return [.. SocketCallNumbers.All.SelectMany(numbers => For(numbers, reported)), BpfInstruction.End(SECCOMP_RET_ALLOW)];
    }

    /// <summary>The part for one processor: each has numbers of its own.</summary>
    private static IEnumerable<BpfInstruction> For(SocketCallNumbers numbers, WatchedCalls[] calls)
    {
        List<BpfInstruction> block = [BpfInstruction.Load(NumberOffset), .. calls.SelectMany(call => numbers.Of(call).SelectMany(number => Report(number, call)))];
        if (numbers.Architecture == Architecture.I386)
        {
            BpfInstruction[] reports = [.. calls.Select(SocketCallNumbers.InSocketCall).Where(static number => number != 0).SelectMany(static number => Report(number, WatchedCalls.None))];
            block.Add(BpfInstruction.SkipUnless(SystemCallNumber.SocketCallOnI386, reports.Length + 1));
            block.Add(BpfInstruction.Load(FirstArgumentOffset));
            block.AddRange(reports);
        }

        block.Add(BpfInstruction.End(SECCOMP_RET_ALLOW));
        return [BpfInstruction.Load(ArchitectureOffset), BpfInstruction.SkipUnless((uint)numbers.Architecture, block.Count), .. block];
    }

    private static BpfInstruction[] Report(uint number, WatchedCalls call)
    {
        BpfInstruction[] block = call == WatchedCalls.Socket ? s_ifStream : [BpfInstruction.End(SECCOMP_RET_USER_NOTIF)];
        return [BpfInstruction.SkipUnless(number, block.Length), .. block];
    }
}
