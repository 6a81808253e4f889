using System;
using Hooks;
using Trace.Configuration;

namespace Trace.Arguments;

/// <summary>The address that accept(2) has filled in, and its length: <c>{sa_family=AF_INET, ...}, [16]</c>, or
/// <c>[8 => 16]</c> where the caller had less room than the kernel has address; where it failed, a pointer and the room.</summary>
/// <param name="accepted">What accept(2) has answered.</param>
/// <param name="address">Where the address lies.</param>
/// <param name="length">Where its length lies.</param>
/// <param name="room">What <see cref="ReadRoom"/> has read.</param>
internal readonly unsafe struct PeerAddress(int accepted, SockAddr* address, uint* length, uint? room) : IArgument
{
    /// <summary>Reads the length before the call: the kernel writes no more than that, and leaves the length that it would
    /// have written.</summary>
    /// <returns>The length; none if the caller passed no address or no length.</returns>
    public static uint? ReadRoom(Call call, SockAddr* address, uint* length) =>
        Settings.AreLinesWanted(call) && address != null ? TryRead(length) : null;

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        if (room is not { } before)
        {
            line.AppendFormatted((void*)address);
            line.AppendFormatted(", "u8);
            line.AppendFormatted((void*)length);
            return;
        }

        var filled = accepted < 0 ? null : TryRead(length);
        new SocketAddress(address, Math.Min(before, filled ?? 0)).AppendTo(ref line);
        line.AppendFormatted(", ["u8);
        line.AppendFormatted((int)before);
        if (filled is { } after && after != before)
        {
            line.AppendFormatted(" => "u8);
            line.AppendFormatted((int)after);
        }

        line.AppendFormatted("]"u8);
    }

    private static uint? TryRead(uint* length)
    {
        uint read;
        return CallerMemory.TryRead(length, new Span<byte>(&read, sizeof(uint))) ? read : null;
    }
}
