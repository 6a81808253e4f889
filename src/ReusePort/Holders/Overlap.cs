namespace ReusePort.Holders;

/// <summary>What two sockets of one port have in common, and which of them the kernel prefers there.</summary>
/// <remarks>Tried on Linux 6.18 in both orders, for TCP and UDP: the kernel shares only among sockets of one family, address, interface and
/// IPV6_V6ONLY (inet_lookup_listener, udp4_lib_lookup2, reuseport_add_sock).</remarks>
internal enum Overlap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>All that reaches them: they share it if both have SO_REUSEPORT and one user.</summary>
    Whole,

    /// <summary>The other one's address, which this one has in its wildcard.</summary>
    OtherAddress,

    /// <summary>This one's address, which the other one has in its wildcard.</summary>
    OwnAddress,

    /// <summary>IPv4, which this IPv6 socket gets nothing of.</summary>
    OtherIPv4,

    /// <summary>IPv4, which the other, an IPv6 socket, gets nothing of.</summary>
    OwnIPv4,

    /// <summary>IPv4 or IPv6 of two wildcards of IPv6 sockets, one of which has more: the first that was bound gets all of it.</summary>
    First,

    /// <summary>What arrives at an interface that only one of them is bound to: one gets all of it, which of IPv4 sockets is the last
    /// that was bound, and of IPv6 sockets the first.</summary>
    Interface,
}
