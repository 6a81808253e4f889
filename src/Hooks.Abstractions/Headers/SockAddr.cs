namespace Hooks;

/// <summary><c>struct sockaddr</c>: the beginning of every socket address (sockaddr(3type)).</summary>
public struct SockAddr
{
    /// <summary><c>sa_family</c>, in host byte order: <see cref="SysSocket.AF_INET"/> or another.</summary>
    public ushort Family;
}
