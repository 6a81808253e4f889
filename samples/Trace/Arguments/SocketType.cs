using Hooks;

namespace Trace.Arguments;

/// <summary>The type of a socket and its flags: <c>SOCK_STREAM|SOCK_CLOEXEC</c>. accept4(2) has the flags alone.</summary>
internal readonly struct SocketType(int type, bool hasType) : IArgument
{
    private const int TypeMask = 0xF;

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        var kind = type & TypeMask;
        if (hasType)
        {
            line.AppendFormatted(kind switch
            {
                1 => "SOCK_STREAM"u8,
                2 => "SOCK_DGRAM"u8,
                3 => "SOCK_RAW"u8,
                5 => "SOCK_SEQPACKET"u8,
                _ => "SOCK_???"u8,
            });
        }

        var rest = new Flags(hasType ? type & ~TypeMask : type, isFirst: !hasType);
        rest.Take(ref line, 0x80000, "SOCK_CLOEXEC"u8);
        rest.Take(ref line, 0x800, "SOCK_NONBLOCK"u8);
        rest.End(ref line);
    }
}
