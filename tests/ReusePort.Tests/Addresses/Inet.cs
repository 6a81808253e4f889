using System.Net;
using System.Runtime.InteropServices;

namespace ReusePort.Tests.Addresses;

/// <summary>How libc reads an address (inet_pton(3)).</summary>
internal static unsafe partial class Inet
{
    private const int InterNetwork = 2;
    private const int InterNetworkV6 = 10;

    /// <summary>The sixteen bytes of an address, an IPv4 one in its mapped form; null if libc takes it for none.</summary>
    public static byte[]? Read(string text)
    {
        var v4 = new byte[4];
        var v6 = new byte[16];
        return IsRead(InterNetwork, text, v4) ? new IPAddress(v4).MapToIPv6().GetAddressBytes()
            : IsRead(InterNetworkV6, text, v6) ? v6
            : null;
    }

    private static bool IsRead(int family, string text, byte[] address)
    {
        fixed (byte* source = (byte[])[.. text.Bytes(), 0])
        fixed (byte* destination = address)
        {
            return inet_pton(family, source, destination) == 1;
        }
    }

    [LibraryImport("libc")]
    private static partial int inet_pton(int family, byte* source, byte* destination);
}
