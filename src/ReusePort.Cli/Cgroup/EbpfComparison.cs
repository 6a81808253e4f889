namespace ReusePort.Cli.Cgroup;

/// <summary>Comparisons of the lower 32 bits of a register, without a sign (class BPF_JMP32, Linux 5.1).</summary>
internal enum EbpfComparison : byte
{
    Equal = 0x16,
    NotEqual = 0x56,
    AtMost = 0xB6,
}
