namespace Hooks;

/// <summary>Common address families of Linux (socket(2)).</summary>
public static class AddressFamily
{
    /// <summary>AF_UNSPEC.</summary>
    public const ushort Unspecified = 0;

    /// <summary>AF_UNIX.</summary>
    public const ushort Unix = 1;

    /// <summary>AF_INET, IPv4.</summary>
    public const ushort InterNetwork = 2;

    /// <summary>AF_INET6, IPv6.</summary>
    public const ushort InterNetworkV6 = 10;
}
