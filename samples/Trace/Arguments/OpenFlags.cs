using Hooks;

namespace Trace.Arguments;

/// <summary>The flags of open(2), and the mode if they give it a meaning: <c>O_WRONLY|O_CREAT, 0644</c>.</summary>
internal readonly struct OpenFlags(int flags, uint mode) : IArgument
{
    // Four are other bits on arm64 than on x64 (asm/fcntl.h).
#if HOOKS_ARM64
    private const int O_DIRECTORY = 0x4000;
    private const int O_NOFOLLOW = 0x8000;
    private const int O_DIRECT = 0x10000;
    private const int O_LARGEFILE = 0x20000;
#else
    private const int O_DIRECT = 0x4000;
    private const int O_LARGEFILE = 0x8000;
    private const int O_DIRECTORY = 0x10000;
    private const int O_NOFOLLOW = 0x20000;
#endif
    private const int O_TMPFILE = 0x400000 | O_DIRECTORY;

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        line.AppendFormatted((flags & Fcntl.O_ACCMODE) switch
        {
            Fcntl.O_RDONLY => "O_RDONLY"u8,
            Fcntl.O_WRONLY => "O_WRONLY"u8,
            Fcntl.O_RDWR => "O_RDWR"u8,
            _ => "O_ACCMODE"u8,
        });

        var rest = new Flags(flags & ~Fcntl.O_ACCMODE, isFirst: false);
        rest.Take(ref line, Fcntl.O_CREAT, "O_CREAT"u8);
        rest.Take(ref line, Fcntl.O_EXCL, "O_EXCL"u8);
        rest.Take(ref line, Fcntl.O_NOCTTY, "O_NOCTTY"u8);
        rest.Take(ref line, Fcntl.O_TRUNC, "O_TRUNC"u8);
        rest.Take(ref line, Fcntl.O_APPEND, "O_APPEND"u8);
        rest.Take(ref line, Fcntl.O_NONBLOCK, "O_NONBLOCK"u8);
        rest.Take(ref line, Fcntl.O_SYNC, "O_SYNC"u8);
        rest.Take(ref line, Fcntl.O_DSYNC, "O_DSYNC"u8);
        rest.Take(ref line, Fcntl.O_ASYNC, "O_ASYNC"u8);
        rest.Take(ref line, O_DIRECT, "O_DIRECT"u8);
        rest.Take(ref line, O_LARGEFILE, "O_LARGEFILE"u8);
        rest.Take(ref line, O_NOFOLLOW, "O_NOFOLLOW"u8);
        rest.Take(ref line, Fcntl.O_NOATIME, "O_NOATIME"u8);
        rest.Take(ref line, Fcntl.O_CLOEXEC, "O_CLOEXEC"u8);
        rest.Take(ref line, Fcntl.O_PATH, "O_PATH"u8);
        rest.Take(ref line, O_TMPFILE, "O_TMPFILE"u8);
        rest.Take(ref line, O_DIRECTORY, "O_DIRECTORY"u8);
        rest.End(ref line);

        // Without these flags the caller passed no mode, and the number is whatever was in its register.
        if ((flags & (Fcntl.O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) != 0)
        {
            line.AppendFormatted(", "u8);
            new Mode(mode).AppendTo(ref line);
        }
    }
}
