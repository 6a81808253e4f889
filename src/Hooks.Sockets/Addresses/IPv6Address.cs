using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Hooks;

namespace Hooks.Sockets.Addresses;

/// <summary>An IPv6 address; IPv4 addresses are kept in their mapped form (RFC 4291, section 2.5.5.2), so that one
/// comparison serves both.</summary>
internal readonly unsafe struct IPv6Address(ulong high, ulong low)
{
    /// <summary>Its length in bits.</summary>
    public const int Bits = 128;

    /// <summary>The length of the prefix in front of a mapped IPv4 address, in bits.</summary>
    public const int MappedBits = 96;

    private const ulong MappedPrefix = 0xFFFF;

    /// <summary>The first eight bytes, the highest first.</summary>
    public ulong High { get; } = high;

    /// <summary>The last eight bytes, the highest first.</summary>
    public ulong Low { get; } = low;

    /// <summary>An IPv4 address in its mapped form.</summary>
    /// <param name="address">The four bytes, the highest first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IPv6Address FromV4(uint address) => new(0, (MappedPrefix << 32) | address);

    /// <summary>The address in a socket address that can be read, of the family IPv6 or else of IPv4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IPv6Address Of(SockAddr* address) => address->Family == SysSocket.AF_INET6
        ? new IPv6Address(ReadWord(((SockAddrIn6*)address)->Address), ReadWord(((SockAddrIn6*)address)->Address + sizeof(ulong)))

        // sin_addr is the second half of the first eight bytes.
        : FromV4((uint)ReadWord((byte*)address));

    /// <summary>Whether it is an IPv4 address, mapped.</summary>
    public bool IsV4 => High == 0 && Low >> 32 == MappedPrefix;

    /// <summary>Eight bytes in network byte order; a program's address need not be aligned.</summary>
    private static ulong ReadWord(byte* bytes) => BinaryPrimitives.ReadUInt64BigEndian(new ReadOnlySpan<byte>(bytes, sizeof(ulong)));
}
