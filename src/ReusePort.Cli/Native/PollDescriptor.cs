namespace ReusePort.Cli.Native;

/// <summary>struct pollfd (poll(2)).</summary>
internal struct PollDescriptor
{
    public const short POLLIN = 1;
    public const short POLLPRI = 2;
    public const short POLLHUP = 0x10;

    /// <summary>fd.</summary>
    public int Descriptor;

    /// <summary>events.</summary>
    public short Events;

    /// <summary>revents.</summary>
    public short Received;
}
