using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>A bind(2) that waits for an answer: the thread that makes it, and what it passed.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Socket">Its descriptor.</param>
/// <param name="Address">The address of the address in its memory.</param>
/// <param name="AddressLength">What it says the length is.</param>
internal sealed unsafe record BindCall(int Thread, int Socket, nuint Address, uint AddressLength)
{
    /// <summary>Takes the call from what the kernel reports; null if its arguments can't be read.</summary>
    public static BindCall? Of(in Notification notification)
    {
        Span<uint> arguments = stackalloc uint[3];
        return !SocketCallNumbers.IsSocketCall(notification)
            ? new BindCall(notification.Thread, (int)notification.Arguments[0], (nuint)notification.Arguments[1], (uint)notification.Arguments[2])
            : TryReadArguments(notification, arguments)
                ? new BindCall(notification.Thread, (int)arguments[0], arguments[1], arguments[2])
                : null;
    }

    /// <summary>Reads the arguments that the caller of socketcall(2) has in its memory.</summary>
    /// <returns>Whether all of them could be read.</returns>
    public static bool TryReadArguments(in Notification notification, Span<uint> arguments) =>
        Read(notification.Thread, (nuint)notification.Arguments[1], MemoryMarshal.AsBytes(arguments));

    /// <summary>Whether the address has the length that programs give one of IP, or of any kind (struct sockaddr_storage): more is not known
    /// of one that can't be read.</summary>
    public bool MayBeIP => AddressLength is 16 or 28 or 128;

    /// <summary>Reads the address that the socket is bound to.</summary>
    /// <returns>Whether all of it could be read.</returns>
    public bool TryReadAddress(Span<byte> address) => Read(Thread, Address, address);

    /// <summary>Duplicates the socket; null if that isn't permitted, or the descriptor is none.</summary>
    /// <param name="error">Why it failed.</param>
    public SafeFileHandle? Duplicate(out int error) => ForeignSocket.Duplicate(Thread, Socket, out error);

    private static bool Read(int thread, nuint address, Span<byte> bytes)
    {
        fixed (byte* pointer = bytes)
        {
            var own = new IoVector { Base = (nuint)pointer, Length = (nuint)bytes.Length };
            var other = new IoVector { Base = address, Length = (nuint)bytes.Length };
            return Libc.process_vm_readv(thread, &own, 1, &other, 1, 0) == bytes.Length;
        }
    }
}
