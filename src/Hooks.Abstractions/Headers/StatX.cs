using System.Runtime.InteropServices;

namespace Hooks;

/// <summary><c>struct statx</c>, the status of a file: 256 bytes (statx(2)).</summary>
/// <remarks>The fields that every kernel since Linux 4.11 fills in, but for the numbers of devices.</remarks>
[StructLayout(LayoutKind.Explicit, Size = 256)]
public struct StatX
{
    /// <summary><c>stx_mask</c>: which fields hold something, <c>STATX_...</c> in <see cref="SysStat"/>.</summary>
    [FieldOffset(0)]
    public uint Mask;

    /// <summary><c>stx_blksize</c>: the size of blocks that are read and written best, in bytes.</summary>
    [FieldOffset(4)]
    public uint BlockSize;

    /// <summary><c>stx_attributes</c>: flags of the file.</summary>
    [FieldOffset(8)]
    public ulong Attributes;

    /// <summary><c>stx_nlink</c>: hard links.</summary>
    [FieldOffset(16)]
    public uint LinkCount;

    /// <summary><c>stx_uid</c>: the owner.</summary>
    [FieldOffset(20)]
    public uint UserId;

    /// <summary><c>stx_gid</c>: the group.</summary>
    [FieldOffset(24)]
    public uint GroupId;

    /// <summary><c>stx_mode</c>: the type of the file, and who may do what.</summary>
    [FieldOffset(28)]
    public ushort Mode;

    /// <summary><c>stx_ino</c>: the number of the file on its device.</summary>
    [FieldOffset(32)]
    public ulong Inode;

    /// <summary><c>stx_size</c>: bytes.</summary>
    [FieldOffset(40)]
    public ulong Size;

    /// <summary><c>stx_blocks</c>: allocated blocks of 512 bytes.</summary>
    [FieldOffset(48)]
    public ulong Blocks;

    /// <summary><c>stx_atime</c>: when the file was read last.</summary>
    [FieldOffset(64)]
    public StatXTimestamp AccessTime;

    /// <summary><c>stx_btime</c>: when it was created.</summary>
    [FieldOffset(80)]
    public StatXTimestamp BirthTime;

    /// <summary><c>stx_ctime</c>: when the status was changed last.</summary>
    [FieldOffset(96)]
    public StatXTimestamp ChangeTime;

    /// <summary><c>stx_mtime</c>: when the content was changed last.</summary>
    [FieldOffset(112)]
    public StatXTimestamp ModificationTime;
}
