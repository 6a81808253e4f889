namespace ReusePort.Cli.Notify;

/// <summary>Whether this process has access to the sockets of those that it watches (ptrace(2)).</summary>
internal enum WatchedAccess
{
    /// <summary>To all.</summary>
    Given,

    /// <summary>To those that don't forbid it: one that can't be dumped does (PR_SET_DUMPABLE), and with Yama one that has left its
    /// parent.</summary>
    Usual,

    /// <summary>To none: by Yama, or by a filter of system calls as containers have.</summary>
    Denied,
}
