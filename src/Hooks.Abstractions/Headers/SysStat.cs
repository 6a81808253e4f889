namespace Hooks;

/// <summary>Constants of <c>&lt;sys/stat.h&gt;</c>: fields of <see cref="StatX"/> (statx(2)).</summary>
/// <remarks>The values are those of x64 and arm64 Linux.</remarks>
public static class SysStat
{
    /// <summary>When the file was read last.</summary>
    public const uint STATX_ATIME = 0x20;

    /// <summary>When the content was changed last.</summary>
    public const uint STATX_MTIME = 0x40;

    /// <summary>When the status was changed last.</summary>
    public const uint STATX_CTIME = 0x80;

    /// <summary>When the file was created.</summary>
    public const uint STATX_BTIME = 0x800;
}
