using Hooks;

namespace Trace.Arguments;

/// <summary>An address family.</summary>
internal readonly struct Family(int family) : IArgument
{
    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        var name = family switch
        {
            AddressFamily.Unspecified => "AF_UNSPEC"u8,
            AddressFamily.Unix => "AF_UNIX"u8,
            AddressFamily.InterNetwork => "AF_INET"u8,
            AddressFamily.InterNetworkV6 => "AF_INET6"u8,
            16 => "AF_NETLINK"u8,
            17 => "AF_PACKET"u8,
            40 => "AF_VSOCK"u8,
            _ => default,
        };
        if (name.IsEmpty)
        {
            line.AppendFormatted("0x"u8);
            line.AppendHexadecimal((uint)family);
        }
        else
        {
            line.AppendFormatted(name);
        }
    }
}
