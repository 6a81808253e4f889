namespace Hooks;

/// <summary>Constants of <c>&lt;sys/socket.h&gt;</c>: address families (address_families(7)), types of sockets (socket(2)) and
/// options (socket(7)).</summary>
/// <remarks>The values are those of x64 and arm64 Linux.</remarks>
public static class SysSocket
{
    /// <summary>No family; for bind(2) with the wildcard address, IPv4.</summary>
    public const int AF_UNSPEC = 0;

    /// <summary>Local communication (unix(7)).</summary>
    public const int AF_UNIX = 1;

    /// <summary>IPv4 (ip(7)).</summary>
    public const int AF_INET = 2;

    /// <summary>IPv6 (ipv6(7)).</summary>
    public const int AF_INET6 = 10;

    /// <summary>Communication with the kernel (netlink(7)).</summary>
    public const int AF_NETLINK = 16;

    /// <summary>Packets of the link layer (packet(7)).</summary>
    public const int AF_PACKET = 17;

    /// <summary>Communication with a hypervisor (vsock(7)).</summary>
    public const int AF_VSOCK = 40;

    /// <summary>A connection that carries a stream of bytes, such as TCP.</summary>
    public const int SOCK_STREAM = 1;

    /// <summary>Datagrams, such as UDP.</summary>
    public const int SOCK_DGRAM = 2;

    /// <summary>Access to the network protocol (raw(7)).</summary>
    public const int SOCK_RAW = 3;

    /// <summary>A connection that carries datagrams.</summary>
    public const int SOCK_SEQPACKET = 5;

    /// <summary>A flag beside the type: O_NONBLOCK.</summary>
    public const int SOCK_NONBLOCK = 0x800;

    /// <summary>A flag beside the type: close on exec.</summary>
    public const int SOCK_CLOEXEC = 0x80000;

    /// <summary>The level of the options of all sockets.</summary>
    public const int SOL_SOCKET = 1;

    /// <summary>Whether bind(2) may use an address that is in use by a connection that has ended.</summary>
    public const int SO_REUSEADDR = 2;

    /// <summary>The type of the socket; can only be read.</summary>
    public const int SO_TYPE = 3;

    /// <summary>Whether several sockets may be bound to one address.</summary>
    public const int SO_REUSEPORT = 15;

    /// <summary>The name of the interface that the socket is bound to.</summary>
    public const int SO_BINDTODEVICE = 25;

    /// <summary>The protocol of the socket; can only be read.</summary>
    public const int SO_PROTOCOL = 38;

    /// <summary>The address family of the socket; can only be read.</summary>
    public const int SO_DOMAIN = 39;

    /// <summary>The CPU whose packets the socket prefers.</summary>
    public const int SO_INCOMING_CPU = 49;

    /// <summary>The index of the interface that the socket is bound to (Linux 5.0).</summary>
    public const int SO_BINDTOIFINDEX = 62;
}
