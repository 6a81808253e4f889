namespace Hooks.Sockets.Addresses;

/// <summary>The lengths that the kernel takes for addresses of sockets, in bytes.</summary>
internal static class AddressLength
{
    /// <summary>The least of IPv4, and of IP at all: sizeof(struct sockaddr_in).</summary>
    public const uint MinV4 = 16;

    /// <summary>The least of IPv6: a struct sockaddr_in6 without its zone (RFC 2133).</summary>
    public const uint MinV6 = 24;

    /// <summary>The greatest: sizeof(struct sockaddr_storage).</summary>
    public const uint Max = 128;
}
