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
            _ when family is not (SysSocket.AF_INET or SysSocket.AF_INET6) => default,
            NetinetIn.IPPROTO_IP => "IPPROTO_IP"u8,
            NetinetIn.IPPROTO_ICMP => "IPPROTO_ICMP"u8,
            NetinetIn.IPPROTO_TCP => "IPPROTO_TCP"u8,
            NetinetIn.IPPROTO_UDP => "IPPROTO_UDP"u8,
            NetinetIn.IPPROTO_ICMPV6 => "IPPROTO_ICMPV6"u8,
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
