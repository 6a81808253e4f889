namespace Hooks;

/// <summary>Constants of <c>&lt;fcntl.h&gt;</c>: flags of open(2), commands of fcntl(2), flags of the <c>*at</c> functions and of
/// sync_file_range(2).</summary>
/// <remarks>The values are those of x64 and arm64 Linux. O_DIRECT, O_DIRECTORY, O_LARGEFILE, O_NOFOLLOW and O_TMPFILE, which have other
/// values on each, are not here: an assembly of hooks is compiled once for each, with HOOKS_X64 or HOOKS_ARM64 defined, and this one
/// is not.</remarks>
public static class Fcntl
{
    /// <summary>Open for reading only.</summary>
    public const int O_RDONLY = 0x0;

    /// <summary>Open for writing only.</summary>
    public const int O_WRONLY = 0x1;

    /// <summary>Open for reading and writing.</summary>
    public const int O_RDWR = 0x2;

    /// <summary>The bits of these three.</summary>
    public const int O_ACCMODE = 0x3;

    /// <summary>Create the file if it does not exist; the mode is the next argument.</summary>
    public const int O_CREAT = 0x40;

    /// <summary>Fail if the file exists.</summary>
    public const int O_EXCL = 0x80;

    /// <summary>Do not make a terminal the controlling one.</summary>
    public const int O_NOCTTY = 0x100;

    /// <summary>Truncate the file.</summary>
    public const int O_TRUNC = 0x200;

    /// <summary>Write at the end of the file.</summary>
    public const int O_APPEND = 0x400;

    /// <summary>Return EAGAIN if a call would block.</summary>
    public const int O_NONBLOCK = 0x800;

    /// <summary>A write returns after the data has reached the disk.</summary>
    public const int O_DSYNC = 0x1000;

    /// <summary>Send SIGIO when input or output is possible.</summary>
    public const int O_ASYNC = 0x2000;

    /// <summary>Do not update the time of the last access.</summary>
    public const int O_NOATIME = 0x40000;

    /// <summary>Close on exec.</summary>
    public const int O_CLOEXEC = 0x80000;

    /// <summary>A write returns after data and metadata have reached the disk. It contains O_DSYNC.</summary>
    public const int O_SYNC = 0x101000;

    /// <summary>A descriptor of a place in the file system, not of the content.</summary>
    public const int O_PATH = 0x200000;

    /// <summary>Set the flags of a descriptor.</summary>
    public const int F_SETFD = 2;

    /// <summary>Duplicate a descriptor to the lowest free number from the argument on, and close that on exec.</summary>
    public const int F_DUPFD_CLOEXEC = 1030;

    /// <summary>The flag of a descriptor that is closed on exec.</summary>
    public const int FD_CLOEXEC = 1;

    /// <summary>The working directory, in place of the descriptor of a directory.</summary>
    public const int AT_FDCWD = -100;

    /// <summary>unlinkat(2): remove a directory.</summary>
    public const int AT_REMOVEDIR = 0x200;

    /// <summary>Wait for writes that were begun before.</summary>
    public const uint SYNC_FILE_RANGE_WAIT_BEFORE = 1;

    /// <summary>Begin to write.</summary>
    public const uint SYNC_FILE_RANGE_WRITE = 2;

    /// <summary>Wait for these writes.</summary>
    public const uint SYNC_FILE_RANGE_WAIT_AFTER = 4;
}
