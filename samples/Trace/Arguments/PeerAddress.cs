using System;
using Hooks;

namespace Trace.Arguments;

/// <summary>The address that accept(2) has filled in, and its length: <c>{sa_family=AF_INET, ...}, [16]</c>; where it failed,
/// two pointers.</summary>
internal readonly unsafe struct PeerAddress(int accepted, SockAddr* address, uint* length) : IArgument
{
    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        uint filled;
        if (accepted < 0 || !CallerMemory.TryRead(length, new Span<byte>(&filled, sizeof(uint))))
        {
            line.AppendFormatted((void*)address);
            line.AppendFormatted(", "u8);
            line.AppendFormatted((void*)length);
            return;
        }

        new SocketAddress(address, filled).AppendTo(ref line);
        line.AppendFormatted(", ["u8);
        line.AppendFormatted(filled);
        line.AppendFormatted("]"u8);
    }
}
