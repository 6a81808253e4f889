namespace ReusePort.Cli.Notify;

/// <summary>The system calls that a filter reports.</summary>
[Flags]
internal enum WatchedCalls
{
    /// <summary>Any other.</summary>
    None = 0,

    /// <summary>bind(2): the options of the socket are set.</summary>
    Bind = 1 << 0,

    /// <summary>listen(2): the socket is checked (<c>--strict</c>).</summary>
    Listen = 1 << 1,

    /// <summary>socket(2) of a stream socket of IPv4 or IPv6: it is replaced where the bind can't be acted upon.</summary>
    Socket = 1 << 2,
}
