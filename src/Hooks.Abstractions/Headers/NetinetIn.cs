namespace Hooks;

/// <summary>Constants of <c>&lt;netinet/in.h&gt;</c>: protocols (protocols(5)) and the options of their sockets (ip(7), ipv6(7)).</summary>
/// <remarks>The values are those of x64 and arm64 Linux.</remarks>
public static class NetinetIn
{
    /// <summary>The level of the options of IPv4.</summary>
    public const int IPPROTO_IP = 0;

    /// <summary>ICMP (icmp(7)).</summary>
    public const int IPPROTO_ICMP = 1;

    /// <summary>TCP (tcp(7)).</summary>
    public const int IPPROTO_TCP = 6;

    /// <summary>UDP (udp(7)).</summary>
    public const int IPPROTO_UDP = 17;

    /// <summary>The level of the options of IPv6.</summary>
    public const int IPPROTO_IPV6 = 41;

    /// <summary>ICMP of IPv6.</summary>
    public const int IPPROTO_ICMPV6 = 58;

    /// <summary>Multipath TCP (RFC 8684).</summary>
    public const int IPPROTO_MPTCP = 262;

    /// <summary>The interface and the addresses of a packet, as control data.</summary>
    public const int IP_PKTINFO = 8;

    /// <summary>Whether the port is chosen by connect(2) in place of bind(2).</summary>
    public const int IP_BIND_ADDRESS_NO_PORT = 24;

    /// <summary>IPV6_PKTINFO as RFC 2292 had it.</summary>
    public const int IPV6_2292PKTINFO = 2;

    /// <summary>Whether the socket is for IPv6 only.</summary>
    public const int IPV6_V6ONLY = 26;

    /// <summary>The interface and the address of a packet, as control data.</summary>
    public const int IPV6_PKTINFO = 50;
}
