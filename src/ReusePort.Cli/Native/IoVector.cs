namespace ReusePort.Cli.Native;

/// <summary>struct iovec (iovec(3type)).</summary>
internal struct IoVector
{
    /// <summary>iov_base.</summary>
    public nuint Base;

    /// <summary>iov_len.</summary>
    public nuint Length;
}
