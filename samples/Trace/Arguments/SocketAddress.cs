using System;
using System.Buffers.Binary;
using Hooks;

namespace Trace.Arguments;

/// <summary>A socket address: <c>{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}</c>; if it can't
/// be read, or the kernel wouldn't, the pointer.</summary>
internal readonly unsafe struct SocketAddress(SockAddr* address, uint length) : IArgument
{
    /// <summary>sizeof(struct sockaddr_storage): the kernel takes no longer one.</summary>
    private const int MaxLength = 128;

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        var storage = stackalloc ulong[MaxLength / sizeof(ulong)];
        var copy = new Span<byte>(storage, (int)Math.Min(length, MaxLength));
        if (length is < sizeof(ushort) or > MaxLength || !CallerMemory.TryRead(address, copy))
        {
            line.AppendFormatted((void*)address);
            return;
        }

        var family = *(ushort*)storage;
        line.AppendFormatted("{sa_family="u8);
        new Family(family).AppendTo(ref line);
        switch (family)
        {
            case SysSocket.AF_INET when length >= sizeof(SockAddrIn):
                Append(ref line, (SockAddrIn*)storage);
                break;
            case SysSocket.AF_INET6 when length >= sizeof(SockAddrIn6):
                Append(ref line, (SockAddrIn6*)storage);
                break;
            case SysSocket.AF_UNIX when length > sizeof(ushort):
                AppendPath(ref line, copy[sizeof(ushort)..]);
                break;
        }

        line.AppendFormatted("}"u8);
    }

    private static void Append(ref LogLine line, SockAddrIn* address)
    {
        line.AppendFormatted(", sin_port=htons("u8);
        line.AppendFormatted((int)BinaryPrimitives.ReverseEndianness(address->Port));
        line.AppendFormatted("), sin_addr=inet_addr(\""u8);
        AddressText.AppendV4(ref line, address->Address);
        line.AppendFormatted("\")"u8);
    }

    private static void Append(ref LogLine line, SockAddrIn6* address)
    {
        line.AppendFormatted(", sin6_port=htons("u8);
        line.AppendFormatted((int)BinaryPrimitives.ReverseEndianness(address->Port));
        line.AppendFormatted("), sin6_flowinfo=htonl("u8);
        line.AppendFormatted(BinaryPrimitives.ReverseEndianness(address->FlowInfo));
        line.AppendFormatted("), inet_pton(AF_INET6, \""u8);
        AddressText.AppendV6(ref line, address->Address);
        line.AppendFormatted("\", &sin6_addr), sin6_scope_id="u8);
        line.AppendFormatted(address->ScopeId);
    }

    /// <summary>A path, or a name of the abstract namespace, which begins with a zero and is as long as the length says
    /// (unix(7)).</summary>
    private static void AppendPath(ref LogLine line, ReadOnlySpan<byte> path)
    {
        line.AppendFormatted(", sun_path="u8);
        if (path[0] == 0)
        {
            line.AppendFormatted("@"u8);
            line.AppendQuoted(path[1..], Text.MaxLength);
            return;
        }

        var zero = path.IndexOf((byte)0);
        line.AppendQuoted(zero < 0 ? path : path[..zero], Text.MaxLength);
    }
}
