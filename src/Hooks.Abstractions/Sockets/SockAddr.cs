namespace Hooks;

/// <summary><c>struct sockaddr</c>: what every socket address begins with (sockaddr(3type)).</summary>
public struct SockAddr
{
    /// <summary><c>sa_family</c>, in host byte order: a value of <see cref="AddressFamily"/>.</summary>
    public ushort Family;
}
