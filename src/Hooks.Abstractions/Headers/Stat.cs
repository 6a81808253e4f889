using System.Runtime.InteropServices;

namespace Hooks;

/// <summary><c>struct stat</c>, the status of a file: 144 bytes on x64, and 128 on arm64 (stat(3type)).</summary>
/// <remarks>The fields that are at the same place on both. The others (<c>st_mode</c>, <c>st_nlink</c>, <c>st_uid</c>, <c>st_gid</c>,
/// <c>st_rdev</c>) are not here: an assembly of hooks is compiled once for each, and this one is not. A local of this type is large enough
/// for either; a whole value must not be copied to where the program has one.</remarks>
[StructLayout(LayoutKind.Explicit, Size = 144)]
public struct Stat
{
    /// <summary><c>st_dev</c>: the device that holds the file.</summary>
    [FieldOffset(0)]
    public ulong Device;

    /// <summary><c>st_ino</c>: the number of the file on the device.</summary>
    [FieldOffset(8)]
    public ulong Inode;

    /// <summary><c>st_size</c>: bytes.</summary>
    [FieldOffset(48)]
    public long Size;

    /// <summary><c>st_blksize</c>: the size of blocks that are read and written best, in bytes. On x64 the field has eight bytes.</summary>
    [FieldOffset(56)]
    public int BlockSize;

    /// <summary><c>st_blocks</c>: allocated blocks of 512 bytes.</summary>
    [FieldOffset(64)]
    public long Blocks;

    /// <summary><c>st_atim</c>: when the file was read last.</summary>
    [FieldOffset(72)]
    public TimeSpec AccessTime;

    /// <summary><c>st_mtim</c>: when the content was changed last.</summary>
    [FieldOffset(88)]
    public TimeSpec ModificationTime;

    /// <summary><c>st_ctim</c>: when the status was changed last.</summary>
    [FieldOffset(104)]
    public TimeSpec ChangeTime;
}
