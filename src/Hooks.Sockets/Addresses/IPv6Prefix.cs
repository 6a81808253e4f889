using System.Runtime.CompilerServices;

namespace Hooks.Sockets.Addresses;

/// <summary>All addresses that begin with some bits: <c>10.0.0.0/8</c>, or with all bits a single one.</summary>
/// <param name="address">The first of the addresses.</param>
/// <param name="mask">Ones where the bits are given.</param>
internal readonly struct IPv6Prefix(IPv6Address address, IPv6Address mask)
{
    /// <summary>The first of the addresses.</summary>
    public IPv6Address Address { get; } = address;

    /// <summary>Ones where the bits are given.</summary>
    public IPv6Address Mask { get; } = mask;

    /// <summary>Whether the first address has no bit beyond the prefix, one that a comparison would ignore.</summary>
    public bool IsExact => (Address.High & ~Mask.High) == 0 && (Address.Low & ~Mask.Low) == 0;

    /// <summary>Whether an address is one of them.</summary>
    /// <remarks>An IPv4 address is one of an IPv4 prefix only: a shorter one, such as <c>::/0</c>, is about IPv6.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(in IPv6Address other) =>
        ((Address.High ^ other.High) & Mask.High) == 0
        && ((Address.Low ^ other.Low) & Mask.Low) == 0
        && (Mask.Low >> 32 == uint.MaxValue || !other.IsV4);

    /// <summary>The mask of a prefix.</summary>
    /// <param name="length">Its length in bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IPv6Address MaskOf(int length) => new(
        length >= 64 ? ulong.MaxValue : ~(ulong.MaxValue >> length),
        length <= 64 ? 0 : ulong.MaxValue << (IPv6Address.Bits - length));
}
