namespace Trace.Configuration;

/// <summary>The calls that can be traced, each group in one run; the order is that of <see cref="CallNames"/>.</summary>
internal enum Call
{
    Open,
    OpenAt,
    Creat,
    FOpen,
    OpenDir,
    Unlink,
    UnlinkAt,
    Remove,
    Rename,
    RenameAt,
    RenameAt2,
    MkDir,
    MkDirAt,
    RmDir,

    Socket,
    Bind,
    Listen,
    Connect,
    Accept,
    Accept4,

    Execve,
    Execv,
    Execvp,
    Execvpe,
    Fexecve,
    PosixSpawn,
    PosixSpawnP,
}
