using Hooks;

namespace Trace.Arguments;

/// <summary>The protocol of a socket, by name for those of IP (/etc/protocols).</summary>
internal readonly struct Protocol(int family, int protocol) : IArgument
{
    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        var name = protocol switch
        {
            _ when family is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6) => default,
            0 => "IPPROTO_IP"u8,
            1 => "IPPROTO_ICMP"u8,
            6 => "IPPROTO_TCP"u8,
            17 => "IPPROTO_UDP"u8,
            58 => "IPPROTO_ICMPV6"u8,
            _ => default,
        };
        if (name.IsEmpty)
        {
            line.AppendFormatted(protocol);
        }
        else
        {
            line.AppendFormatted(name);
        }
    }
}
