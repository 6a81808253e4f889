using Hooks;

namespace Trace.Arguments;

/// <summary>The flags of open(2), and the mode where they give it a meaning: <c>O_WRONLY|O_CREAT, 0644</c>. The numbers are
/// those of asm-generic/fcntl.h, but for a few that arm64 has exchanged.</summary>
internal readonly struct OpenFlags(int flags, uint mode) : IArgument
{
    private const int AccessMode = 0x3;
    private const int Create = 0x40;
    private const int Synchronous = 0x101000;
    private const int TemporaryFile = 0x400000;
#if HOOKS_ARM64
    private const int Directory = 0x4000;
    private const int NoFollow = 0x8000;
    private const int Direct = 0x10000;
    private const int LargeFile = 0x20000;
#else
    private const int Direct = 0x4000;
    private const int LargeFile = 0x8000;
    private const int Directory = 0x10000;
    private const int NoFollow = 0x20000;
#endif

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        line.AppendFormatted((flags & AccessMode) switch
        {
            0 => "O_RDONLY"u8,
            1 => "O_WRONLY"u8,
            2 => "O_RDWR"u8,
            _ => "O_ACCMODE"u8,
        });

        var rest = new Flags(flags & ~AccessMode, isFirst: false);
        rest.Take(ref line, Create, "O_CREAT"u8);
        rest.Take(ref line, 0x80, "O_EXCL"u8);
        rest.Take(ref line, 0x100, "O_NOCTTY"u8);
        rest.Take(ref line, 0x200, "O_TRUNC"u8);
        rest.Take(ref line, 0x400, "O_APPEND"u8);
        rest.Take(ref line, 0x800, "O_NONBLOCK"u8);
        rest.Take(ref line, Synchronous, "O_SYNC"u8);
        rest.Take(ref line, 0x1000, "O_DSYNC"u8);
        rest.Take(ref line, 0x2000, "O_ASYNC"u8);
        rest.Take(ref line, Direct, "O_DIRECT"u8);
        rest.Take(ref line, LargeFile, "O_LARGEFILE"u8);
        rest.Take(ref line, NoFollow, "O_NOFOLLOW"u8);
        rest.Take(ref line, 0x40000, "O_NOATIME"u8);
        rest.Take(ref line, 0x80000, "O_CLOEXEC"u8);
        rest.Take(ref line, 0x200000, "O_PATH"u8);
        rest.Take(ref line, TemporaryFile | Directory, "O_TMPFILE"u8);
        rest.Take(ref line, Directory, "O_DIRECTORY"u8);
        rest.End(ref line);

        // Without them the caller passed none, and the number is whatever was in its register.
        if ((flags & (Create | TemporaryFile)) != 0)
        {
            line.AppendFormatted(", "u8);
            new Mode(mode).AppendTo(ref line);
        }
    }
}
