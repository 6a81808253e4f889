namespace ReusePort.Cli.Cgroup;

/// <summary>Where the facts lie that a program gets of a bind (struct bpf_sock_addr, linux/bpf.h): four bytes each, those of the
/// address in network byte order.</summary>
internal static class SocketAddressContext
{
    /// <summary>user_family: that of the address.</summary>
    public const short Family = 0;

    /// <summary>user_ip4.</summary>
    public const short AddressV4 = 4;

    /// <summary>user_ip6, four words.</summary>
    public const short AddressV6 = 8;

    /// <summary>user_port.</summary>
    public const short Port = 24;

    /// <summary>type: that of the socket.</summary>
    public const short Type = 32;

    /// <summary>protocol: that of the socket. The socket of TCP within one of MPTCP is bound as one of TCP.</summary>
    public const short Protocol = 36;
}
