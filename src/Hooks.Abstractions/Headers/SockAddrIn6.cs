namespace Hooks;

/// <summary><c>struct sockaddr_in6</c>, an IPv6 address and port: 28 bytes (ipv6(7)).</summary>
public unsafe struct SockAddrIn6
{
    /// <summary><c>sin6_family</c>, in host byte order.</summary>
    public ushort Family;

    /// <summary><c>sin6_port</c>, in network byte order.</summary>
    public ushort Port;

    /// <summary><c>sin6_flowinfo</c>, in network byte order.</summary>
    public uint FlowInfo;

    /// <summary><c>sin6_addr</c>, the sixteen bytes of the address in network byte order.</summary>
    public fixed byte Address[16];

    /// <summary><c>sin6_scope_id</c>, the index of the interface, in host byte order.</summary>
    public uint ScopeId;
}
