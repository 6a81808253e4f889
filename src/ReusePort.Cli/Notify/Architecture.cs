namespace ReusePort.Cli.Notify;

/// <summary>Whose numbers a system call is made by (AUDIT_ARCH_* of linux/audit.h).</summary>
internal enum Architecture : uint
{
    I386 = 0x40000003,
    Arm = 0x40000028,
    X86_64 = 0xC000003E,
    AArch64 = 0xC00000B7,
}
