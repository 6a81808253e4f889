using Hooks;

namespace Trace.Arguments;

/// <summary>The type of a socket and its flags: <c>SOCK_STREAM|SOCK_CLOEXEC</c>. accept4(2) has the flags alone.</summary>
internal readonly struct SocketType(int type, bool hasType) : IArgument
{
    /// <summary>SOCK_TYPE_MASK of the kernel.</summary>
    private const int TypeMask = 0xF;

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        var kind = type & TypeMask;
        if (hasType)
        {
            line.AppendFormatted(kind switch
            {
                SysSocket.SOCK_STREAM => "SOCK_STREAM"u8,
                SysSocket.SOCK_DGRAM => "SOCK_DGRAM"u8,
                SysSocket.SOCK_RAW => "SOCK_RAW"u8,
                SysSocket.SOCK_SEQPACKET => "SOCK_SEQPACKET"u8,
                _ => "SOCK_???"u8,
            });
        }

        var rest = new Flags(hasType ? type & ~TypeMask : type, isFirst: !hasType);
        rest.Take(ref line, SysSocket.SOCK_CLOEXEC, "SOCK_CLOEXEC"u8);
        rest.Take(ref line, SysSocket.SOCK_NONBLOCK, "SOCK_NONBLOCK"u8);
        rest.End(ref line);
    }
}
