using System;
using Redirect.Paths;

namespace Redirect;

/// <summary>Sockets with a path (unix(7)).</summary>
internal static unsafe partial class SocketHooks
{
    private const int FamilyLength = sizeof(ushort);

    /// <summary>The size of <c>struct sockaddr_un</c>.</summary>
    private const int MaxLength = FamilyLength + 108;

    /// <summary>bind(2).</summary>
    [Intercept("bind")]
    private static partial int Bind(int socket, SockAddr* address, uint length)
    {
        var buffer = stackalloc byte[MaxLength];
        return TryRedirect(socket, ref address, ref length, buffer) ? Next.Bind(socket, address, length) : -1;
    }

    /// <summary>connect(2), a cancellation point.</summary>
    [Intercept("connect")]
    private static partial int Connect(int socket, SockAddr* address, uint length)
    {
        var buffer = stackalloc byte[MaxLength];
        if (TryRedirect(socket, ref address, ref length, buffer))
        {
            return Next.Connect(socket, address, length);
        }

        Cancellation.Test();
        return -1;
    }

    /// <summary>Replaces the address by the other one, if there is one.</summary>
    /// <returns>Whether it fits. If not, errno is ENAMETOOLONG.</returns>
    private static bool TryRedirect(int socket, ref SockAddr* address, ref uint length, byte* buffer)
    {
        if (!Table.HasRules || length is <= FamilyLength or > MaxLength || !SocketArgument.CanRead(socket, address, length) || address->Family != SysSocket.AF_UNIX)
        {
            return true;
        }

        var path = new ReadOnlySpan<byte>((byte*)address + FamilyLength, (int)length - FamilyLength);
        var end = path.IndexOf((byte)0);
        var redirected = Table.Redirect(end < 0 ? path : path[..end], new Span<byte>(buffer + FamilyLength, MaxLength - FamilyLength - 1));
        if (redirected == Table.TooLong)
        {
            Errno.Value = Errno.ENAMETOOLONG;
            return false;
        }

        if (redirected != 0)
        {
            *(SockAddr*)buffer = *address;
            buffer[FamilyLength + redirected] = 0;
            address = (SockAddr*)buffer;
            length = (uint)(FamilyLength + redirected + 1);
        }

        return true;
    }
}
