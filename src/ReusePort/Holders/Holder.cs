namespace ReusePort.Holders;

/// <summary>A socket that holds a port.</summary>
/// <param name="user">The user id that it was created by.</param>
/// <param name="inode">Its inode, by which <c>/proc/PID/fd</c> names it.</param>
/// <param name="isListening">Whether it listens, or for UDP, isn't connected.</param>
internal readonly struct Holder(uint user, uint inode, bool isListening)
{
    /// <summary>The user id that it was created by.</summary>
    public uint User { get; } = user;

    /// <summary>Its inode, by which <c>/proc/PID/fd</c> names it.</summary>
    public uint Inode { get; } = inode;

    /// <summary>Whether it listens, or for UDP, isn't connected.</summary>
    public bool IsListening { get; } = isListening;
}
