namespace ReusePort.Cli.Notify;

/// <summary>The answer to a system call that waits (struct seccomp_notif_resp, seccomp_unotify(2)).</summary>
internal struct Answer
{
    private const uint SECCOMP_USER_NOTIF_FLAG_CONTINUE = 1;

    public ulong Id;
    public long Value;
    public int Error;
    public uint Flags;

    /// <summary>The kernel does what it was asked for.</summary>
    public static Answer Continue(ulong id) => new() { Id = id, Flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE };

    /// <summary>The call fails.</summary>
    public static Answer Fail(ulong id, int error) => new() { Id = id, Error = -error };
}
