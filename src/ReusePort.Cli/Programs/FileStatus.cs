using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Programs;

/// <summary>The privileges that a file gives to those who execute it (execve(2), capabilities(7)).</summary>
/// <param name="UserId">The user whom it belongs to.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Mode">Its mode (inode(7)).</param>
/// <param name="HasCapabilities">Whether it has file capabilities.</param>
/// <param name="IsPrivilegeIgnored">Whether the kernel gives nobody any of these: the file system is mounted nosuid, or this process
/// can't gain privileges.</param>
internal sealed record FileStatus(uint UserId, uint GroupId, UnixFileMode Mode, bool HasCapabilities, bool IsPrivilegeIgnored)
{
    private const int PR_GET_NO_NEW_PRIVS = 39;
    private const nuint ST_NOSUID = 2;

    /// <summary>Whether it runs as its owner.</summary>
    public bool SetsUser => Mode.HasFlag(UnixFileMode.SetUser);

    /// <summary>Whether it runs in its group; without the group's permission to execute, the bit means something else.</summary>
    public bool SetsGroup => Mode.HasFlag(UnixFileMode.SetGroup | UnixFileMode.GroupExecute);

    /// <summary>Whether it runs as another user than the one who starts it.</summary>
    public bool ChangesUser => SetsUser && !IsPrivilegeIgnored && UserId != Libc.getuid();

    /// <summary>Whether it runs in another group.</summary>
    public bool ChangesGroup => SetsGroup && !IsPrivilegeIgnored && GroupId != Libc.getgid();

    /// <summary>Whether it has capabilities that the one who starts it needn't have; root has all.</summary>
    public bool GivesCapabilities => HasCapabilities && !IsPrivilegeIgnored && Libc.getuid() != 0;

    /// <summary>Whether the kernel has it executed in secure mode (AT_SECURE, getauxval(3)).</summary>
    public bool IsSecure =>
        ChangesUser || ChangesGroup || GivesCapabilities
        || (!SetsUser && Libc.geteuid() != Libc.getuid())
        || (!SetsGroup && Libc.getegid() != Libc.getgid());

    /// <summary>Reads those of an open file; null if the kernel doesn't tell.</summary>
    public static unsafe FileStatus? Of(SafeFileHandle file)
    {
        var descriptor = (int)file.DangerousGetHandle();
        Statx status;
        StatVfs system;
        var empty = stackalloc byte[1];
        if (Libc.statx(descriptor, empty, Libc.AT_EMPTY_PATH, Libc.STATX_BASIC_STATS, &status) != 0)
        {
            return null;
        }

        fixed (byte* capability = "security.capability\0"u8)
        {
            return new FileStatus(
                status.UserId,
                status.GroupId,
                (UnixFileMode)(status.Mode & 0xFFF),
                Libc.fgetxattr(descriptor, capability, null, 0) > 0,
                Libc.prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 || (Libc.fstatvfs(descriptor, &system) == 0 && (system.Flags & ST_NOSUID) != 0));
        }
    }

    /// <summary>struct statx (statx(2)).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(20)]
        public uint UserId;

        [FieldOffset(24)]
        public uint GroupId;

        [FieldOffset(28)]
        public ushort Mode;
    }

    /// <summary>struct statvfs (statvfs(3)) of 64-bit glibc and musl.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 112)]
    private struct StatVfs
    {
        [FieldOffset(72)]
        public nuint Flags;
    }
}
