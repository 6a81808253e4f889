using System;
using Hooks;
using Trace.Configuration;

namespace Trace.Arguments;

/// <summary>The address that accept(2) has filled in, and its length: <c>{sa_family=AF_INET, ...}, [16]</c>, or
/// <c>[8 => 16]</c> if the address was truncated; if the call failed, the pointer and the size.</summary>
/// <param name="accepted">The result of accept(2).</param>
/// <param name="address">The address.</param>
/// <param name="length">Its length.</param>
/// <param name="room">The length before the call, from <see cref="ReadRoom"/>.</param>
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
