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
            SysSocket.AF_UNSPEC => "AF_UNSPEC"u8,
            SysSocket.AF_UNIX => "AF_UNIX"u8,
            SysSocket.AF_INET => "AF_INET"u8,
            SysSocket.AF_INET6 => "AF_INET6"u8,
            SysSocket.AF_NETLINK => "AF_NETLINK"u8,
            SysSocket.AF_PACKET => "AF_PACKET"u8,
            SysSocket.AF_VSOCK => "AF_VSOCK"u8,
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
