namespace Hooks;

/// <summary><c>struct sockaddr_in</c>, an IPv4 address and port: 16 bytes (ip(7)).</summary>
public unsafe struct SockAddrIn
{
    /// <summary><c>sin_family</c>, in host byte order.</summary>
    public ushort Family;

    /// <summary><c>sin_port</c>, in network byte order.</summary>
    public ushort Port;

    /// <summary><c>sin_addr</c>, the four bytes of the address in network byte order.</summary>
    public fixed byte Address[4];

    /// <summary><c>sin_zero</c>, padding.</summary>
    public fixed byte Zero[8];
}
