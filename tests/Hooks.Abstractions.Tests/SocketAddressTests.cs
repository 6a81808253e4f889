using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Hooks.Abstractions.Tests;

/// <summary>Compares the structs with the bytes that .NET hands to the kernel.</summary>
public unsafe class SocketAddressTests
{
    [Fact]
    public void An_IPv4_address_has_the_fields_where_the_kernel_has_them()
    {
        var bytes = BytesOf(new IPEndPoint(IPAddress.Parse("192.0.2.33"), 8080));

        Assert.Equal(sizeof(SockAddrIn), bytes.Length);
        var address = Unsafe.ReadUnaligned<SockAddrIn>(ref bytes[0]);
        Assert.Equal(SysSocket.AF_INET, address.Family);
        Assert.Equal(8080, BinaryPrimitives.ReverseEndianness(address.Port));
        Assert.Equal([192, 0, 2, 33], new ReadOnlySpan<byte>(address.Address, 4).ToArray());
        Assert.Equal(new byte[8], new ReadOnlySpan<byte>(address.Zero, 8).ToArray());
    }

    [Fact]
    public void An_IPv6_address_has_the_fields_where_the_kernel_has_them()
    {
        var ip = IPAddress.Parse("fe80::1:2:3:4%7");
        var bytes = BytesOf(new IPEndPoint(ip, 8080));

        Assert.Equal(sizeof(SockAddrIn6), bytes.Length);
        var address = Unsafe.ReadUnaligned<SockAddrIn6>(ref bytes[0]);
        Assert.Equal(SysSocket.AF_INET6, address.Family);
        Assert.Equal(8080, BinaryPrimitives.ReverseEndianness(address.Port));
        Assert.Equal(0U, address.FlowInfo);
        Assert.Equal(ip.GetAddressBytes(), new ReadOnlySpan<byte>(address.Address, 16).ToArray());
        Assert.Equal(7U, address.ScopeId);
    }

    [Fact]
    public void A_local_address_begins_with_its_family()
    {
        var bytes = BytesOf(new UnixDomainSocketEndPoint("/tmp/socket"));

        Assert.Equal(SysSocket.AF_UNIX, Unsafe.ReadUnaligned<SockAddr>(ref bytes[0]).Family);
    }

    [Fact]
    public void The_sizes_are_those_of_the_manual_pages() =>
        Assert.Equal((2, 16, 28), (sizeof(SockAddr), sizeof(SockAddrIn), sizeof(SockAddrIn6)));

    [Fact]
    public void The_offsets_in_an_IPv4_address_are_those_of_the_manual_page()
    {
        SockAddrIn address;

        Assert.Equal(
            [0L, 2, 4, 8],
            [
                (byte*)&address.Family - (byte*)&address,
                (byte*)&address.Port - (byte*)&address,
                &address.Address[0] - (byte*)&address,
                &address.Zero[0] - (byte*)&address,
            ]);
    }

    [Fact]
    public void The_offsets_in_an_IPv6_address_are_those_of_the_manual_page()
    {
        SockAddrIn6 address;

        Assert.Equal(
            [0L, 2, 4, 8, 24],
            [
                (byte*)&address.Family - (byte*)&address,
                (byte*)&address.Port - (byte*)&address,
                (byte*)&address.FlowInfo - (byte*)&address,
                &address.Address[0] - (byte*)&address,
                (byte*)&address.ScopeId - (byte*)&address,
            ]);
    }

    private static byte[] BytesOf(EndPoint endPoint)
    {
        var address = endPoint.Serialize();
        return address.Buffer.Span[..address.Size].ToArray();
    }
}
