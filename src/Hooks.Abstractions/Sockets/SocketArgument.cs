namespace Hooks;

/// <summary>What a program passes to a function of sockets: perhaps null, perhaps nothing that can be read.</summary>
public static unsafe class SocketArgument
{
    private const int SocketLevel = 1;

    /// <summary>SO_TYPE, which nobody can set: the kernel copies four bytes of the value and then refuses it.</summary>
    private const int TypeOption = 3;

    /// <summary>No operation has this number: the kernel copies eight bytes of the set and then refuses it.</summary>
    private const int NoSuchOperation = -1;

    // No page of Linux is smaller.
    private const nuint SmallestPage = 4096;

    /// <summary>Whether memory of the caller can be read: the kernel tries it, where a hook would crash.</summary>
    /// <param name="socket">The socket of the call. What isn't a socket is told apart before the kernel looks at an argument,
    /// and then it is nobody's to read.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The number of bytes; at least four.</param>
    /// <returns>Whether all of it can be read, at this moment: false as well where a filter of system calls keeps the kernel from
    /// telling (seccomp(2)). errno stays as it was.</returns>
    /// <remarks>One setsockopt(2) for every page that the memory touches, and one rt_sigprocmask(2) besides where that told
    /// nothing.</remarks>
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

    private static bool CanReadFour(int socket, byte* start) =>
        -SystemCall.SetSocketOption(socket, SocketLevel, TypeOption, start, sizeof(int)) switch
        {
            Errno.ENOPROTOOPT => true,
            Errno.EFAULT or Errno.EBADF or Errno.ENOTSOCK => false,

            // It has not looked: sockets of MPTCP know every option by its number, and a filter or a security module may
            // refuse the call.
            _ => CanReadAround(start),
        };

    /// <summary>Whether the aligned eight bytes can be read that a place lies in, all of which are of one page.</summary>
    private static bool CanReadAround(byte* place) =>
        -Kernel.ChangeSignalMask(
            NoSuchOperation, (ulong*)((nuint)place & ~(Kernel.SignalSetSize - 1)), null, Kernel.SignalSetSize) == Errno.EINVAL;
}
