using System.Buffers.Binary;
using Hooks.Sockets.Addresses;

namespace BindToInterface.Addresses;

/// <summary>Properties of addresses, and conversions.</summary>
internal static unsafe class AddressExtensions
{
    /// <summary>Whether no address is set.</summary>
    public static bool IsNone(this IPv6Address address) => (address.High | address.Low) == 0;

    /// <summary>Whether it leaves the choice to the kernel: <c>0.0.0.0</c> or <c>::</c>.</summary>
    public static bool IsWildcard(this IPv6Address address) => address.IsNone() || (address.IsV4 && (uint)address.Low == 0);

    /// <summary>Whether packets to it never leave the machine: <c>127.0.0.0/8</c>, <c>::1</c>, and the wildcard, which means
    /// the same as a destination.</summary>
    public static bool IsThisMachine(this IPv6Address address) =>
        address.IsWildcard() || (address.IsV4 ? (uint)address.Low >> 24 == 127 : address.High == 0 && address.Low == 1);

    /// <summary>Whether an interface belongs to it (RFC 4007): <c>fe80::/10</c>, and the groups whose scope is an interface or
    /// a link, such as <c>ff02::1</c> and <c>ff12::1</c>.</summary>
    public static bool HasZone(this IPv6Address address) =>
        address.High >> 54 == 0xFE80 >> 6 || (address.High >> 56 == 0xFF && (address.High >> 48 & 0xF) is 1 or 2);

    /// <summary>Whether two are the same.</summary>
    public static bool Is(this IPv6Address address, IPv6Address other) => address.High == other.High && address.Low == other.Low;

    /// <summary>The bytes of a socket address of either family.</summary>
    public static uint SizeOf(SockAddrIn6* address) =>
        address->Family == SysSocket.AF_INET ? (uint)sizeof(SockAddrIn) : (uint)sizeof(SockAddrIn6);

    /// <summary>Writes it into a socket address, in the form that its family has.</summary>
    public static void WriteTo(this IPv6Address address, SockAddr* destination)
    {
        if (destination->Family == SysSocket.AF_INET)
        {
            *(uint*)((SockAddrIn*)destination)->Address = BinaryPrimitives.ReverseEndianness((uint)address.Low);
            return;
        }

        var bytes = (ulong*)((SockAddrIn6*)destination)->Address;
        bytes[0] = BinaryPrimitives.ReverseEndianness(address.High);
        bytes[1] = BinaryPrimitives.ReverseEndianness(address.Low);
    }
}
