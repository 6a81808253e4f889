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

    /// <summary>The instructions that report some calls.</summary>
    public static BpfInstruction[] For(WatchedCalls calls)
    {
        WatchedCalls[] reported = [.. Enum.GetValues<WatchedCalls>().Where(call => call != WatchedCalls.None && calls.HasFlag(call))];
        return [.. SocketCallNumbers.All.SelectMany(numbers => For(numbers, reported)), BpfInstruction.End(SECCOMP_RET_ALLOW)];
    }

    /// <summary>The part for one processor: each has numbers of its own.</summary>
    private static IEnumerable<BpfInstruction> For(SocketCallNumbers numbers, WatchedCalls[] calls)
    {
        List<BpfInstruction> block = [BpfInstruction.Load(NumberOffset), .. calls.SelectMany(numbers.Of).SelectMany(Report)];
        if (numbers.Architecture == Architecture.I386)
        {
            BpfInstruction[] reports = [.. calls.Select(SocketCallNumbers.InSocketCall).SelectMany(Report)];
            block.Add(BpfInstruction.SkipUnless(SystemCallNumber.SocketCallOnI386, reports.Length + 1));
            block.Add(BpfInstruction.Load(FirstArgumentOffset));
            block.AddRange(reports);
        }

        block.Add(BpfInstruction.End(SECCOMP_RET_ALLOW));
        return [BpfInstruction.Load(ArchitectureOffset), BpfInstruction.SkipUnless((uint)numbers.Architecture, block.Count), .. block];
    }

    private static BpfInstruction[] Report(uint value) => [BpfInstruction.SkipUnless(value, 1), BpfInstruction.End(SECCOMP_RET_USER_NOTIF)];
}
