using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>What a program passes to a function of sockets: perhaps null, perhaps nothing that can be read.</summary>
public static unsafe class SocketArgument
{
    private const int SocketLevel = 1;

    /// <summary>No option has this number: the kernel copies four bytes of the value and then refuses it.</summary>
    private const int NoSuchOption = -1;

    // No page of Linux is smaller.
    private const nuint SmallestPage = 4096;

    /// <summary>Whether memory of the caller can be read: the kernel tries it, where a hook would crash.</summary>
    /// <param name="socket">The socket of the call. What isn't a socket is told apart before the kernel looks at an argument,
    /// and then it is nobody's to read.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The number of bytes; at least four.</param>
    /// <returns>Whether all of it can be read, at this moment: false as well where a filter of system calls keeps the kernel from
    /// telling (seccomp(2)). errno stays as it was.</returns>
    /// <remarks>One setsockopt(2) for every page that the memory touches.</remarks>
    public static bool CanRead(int socket, void* start, nuint length)
    {
        var end = (byte*)start + length - 1;
        for (var place = (byte*)start; place != null && CanReadFour(socket, place); place = (byte*)PageOf(place) + SmallestPage)
        {
            if (PageOf(place) == PageOf(end))
            {
                return true;
            }
        }

        return false;
    }

    private static nuint PageOf(byte* place) => (nuint)place & ~(SmallestPage - 1);

    private static bool CanReadFour(int socket, byte* start)
    {
        var errno = Errno.Preserve();

        // MPTCP answers EOPNOTSUPP, and has not tried.
        var canRead = setsockopt(socket, SocketLevel, NoSuchOption, start, sizeof(int)) == 0
            || Errno.Value is Errno.ENOPROTOOPT or Errno.EOPNOTSUPP;
        errno.Restore();
        return canRead;
    }

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int setsockopt(int socket, int level, int option, void* value, uint length);
}
