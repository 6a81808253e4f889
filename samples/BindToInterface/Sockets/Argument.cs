namespace BindToInterface.Sockets;

/// <summary>What a program passed to a function of IP sockets.</summary>
internal static unsafe class Argument
{
    /// <summary>Whether it can be read.</summary>
    /// <param name="socket">The socket of the call.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The number of bytes; at least four.</param>
    /// <param name="isHidden">Whether the kernel may read what this library may not look at (seccomp(2)). What can't be read
    /// has no effect: the kernel returns EFAULT.</param>
    public static bool CanRead(int socket, void* start, nuint length, out bool isHidden)
    {
        var canRead = SocketArgument.CanRead(socket, start, length);
        isHidden = !canRead && start != null && !CanLook(socket) && SocketState.MayBeIP(socket);
        return canRead;
    }

    /// <summary>Whether the kernel tells of readable memory that it is readable.</summary>
    private static bool CanLook(int socket)
    {
        var known = 0;
        return SocketArgument.CanRead(socket, &known, sizeof(int));
    }
}
