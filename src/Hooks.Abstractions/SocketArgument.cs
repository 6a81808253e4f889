namespace Hooks;

/// <summary>Pointers that a program passes to a socket function: they may be null or invalid.</summary>
public static unsafe class SocketArgument
{
    /// <summary>Whether memory of the caller can be read: the kernel tries it, so that the hook does not crash.</summary>
    /// <param name="socket">The socket of the call. If it is not a socket, the kernel fails before it reads an argument, and the
    /// result is false.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The number of bytes; at least four.</param>
    /// <returns>Whether all of it can be read at this moment; also false if a filter of system calls hides the answer
    /// (seccomp(2)). errno is preserved.</returns>
    /// <remarks>Calls setsockopt(2) for every page that the memory touches, and rt_sigprocmask(2) if that gives no
    /// answer.</remarks>
    public static bool CanRead(int socket, void* start, nuint length)
    {
        var end = (byte*)start + length - 1;
        for (var place = (byte*)start; place != null && CanReadFour(socket, place); place = (byte*)PageOf(place) + CallerMemory.MinPageSize)
        {
            if (PageOf(place) == PageOf(end))
            {
                return true;
            }
        }

        return false;
    }

    private static nuint PageOf(byte* place) => (nuint)place & ~(CallerMemory.MinPageSize - 1);

    /// <remarks>SO_TYPE can't be set: the kernel copies four bytes of the value and then rejects it.</remarks>
    private static bool CanReadFour(int socket, byte* start) =>
        -SystemCall.SetSocketOption(socket, SysSocket.SOL_SOCKET, SysSocket.SO_TYPE, start, sizeof(int)) switch
        {
            Errno.ENOPROTOOPT => true,
            Errno.EFAULT or Errno.EBADF or Errno.ENOTSOCK => false,

            // It has not read the value: MPTCP sockets check the option's number first, and a filter or a security module may
            // refuse the call.
            _ => CallerMemory.CanReadAround(start),
        };
}
