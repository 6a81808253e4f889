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

    // linux/net.h.
    private const uint SYS_BIND = 2;

    /// <summary>The instructions.</summary>
    public static BpfInstruction[] Instructions { get; } =
    [
        .. Of(Architecture.X86_64, 49, X32Bit | 49),
        .. Of(Architecture.I386, 361),
        .. Of(Architecture.AArch64, 200),
        .. Of(Architecture.Arm, 282),
        BpfInstruction.End(SECCOMP_RET_ALLOW),
    ];

    // A program of the x32 ABI sets it in the number of a system call.
    private const uint X32Bit = 0x40000000;

    /// <summary>The part for one processor: each has numbers of its own.</summary>
    private static IEnumerable<BpfInstruction> Of(Architecture architecture, params uint[] numbers)
    {
        List<BpfInstruction> block = [BpfInstruction.Load(NumberOffset)];
        foreach (var number in numbers)
        {
            block.Add(BpfInstruction.SkipUnless(number, 1));
            block.Add(BpfInstruction.End(SECCOMP_RET_USER_NOTIF));
        }

        if (architecture == Architecture.I386)
        {
            block.Add(BpfInstruction.SkipUnless(SystemCallNumber.SocketCallOnI386, 3));
            block.Add(BpfInstruction.Load(FirstArgumentOffset));
            block.Add(BpfInstruction.SkipUnless(SYS_BIND, 1));
            block.Add(BpfInstruction.End(SECCOMP_RET_USER_NOTIF));
        }

        block.Add(BpfInstruction.End(SECCOMP_RET_ALLOW));
        return [BpfInstruction.Load(ArchitectureOffset), BpfInstruction.SkipUnless((uint)architecture, block.Count), .. block];
    }
}
