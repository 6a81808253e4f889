using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>A prefix as two numbers, with every way to write it.</summary>
/// <param name="First">Its first address, IPv4 in the mapped form.</param>
/// <param name="Last">Its last address.</param>
/// <param name="Length">How many bits they share.</param>
internal sealed record AddressRange(UInt128 First, UInt128 Last, int Length)
{
    private const int Bits = 128;
    private const int MappedBits = 96;

    /// <summary>::ffff:0.0.0.0, the first of the mapped addresses.</summary>
    private static readonly UInt128 s_mapped = new(0, 0xFFFF_0000_0000);

    /// <summary>Addresses as numbers.</summary>
    public static Gen<UInt128> Number { get; } = Gen.Frequency(
        (3, Gen.Select(Gen.ULong, Gen.ULong, static (high, low) => new UInt128(high, low))),
        (1, Gen.ULong.Select(static low => (UInt128)low)),
        (4, Gen.UInt.Select(static v4 => s_mapped + v4)),
        (1, Gen.OneOf<UInt128>(0, 1, UInt128.MaxValue, s_mapped - 1, s_mapped, s_mapped + uint.MaxValue, s_mapped + uint.MaxValue + 1)));

    /// <summary>Prefixes of them.</summary>
    public static Gen<AddressRange> Any { get; } = Gen.Select(Number, Gen.Int[0, Bits], static (number, length) =>
    {
        var beyond = length == Bits ? 0 : UInt128.MaxValue >> length;
        return new AddressRange(number & ~beyond, number | beyond, length);
    });

    /// <summary>The addresses at its boundaries and beside them.</summary>
    public IEnumerable<UInt128> Boundaries => [First - 1, First, Last, Last + 1];

    private bool IsV4 => Length >= MappedBits && First >> 32 == s_mapped >> 32;

    /// <summary>Whether an address is one of them: an IPv4 address is one of an IPv4 prefix only.</summary>
    public bool Contains(UInt128 address) =>
        address >= First && address <= Last && (IsV4 || address >> 32 != s_mapped >> 32);

    /// <summary>Writes it.</summary>
    /// <param name="spelling">Any number: which of the ways.</param>
    public string Write(int spelling)
    {
        var isShort = spelling % 2 == 0;
        var groups = Groups(spelling % 3 == 0 ? "x4" : spelling % 3 == 1 ? "x" : "X");
        if (IsV4 && spelling % 5 < 2)
        {
            return Length == Bits && isShort ? Dotted : $"{Dotted}/{Length - MappedBits}";
        }

        var text = spelling % 5 == 2 ? $"{string.Join(':', groups[..6])}:{Dotted}" : string.Join(':', groups);
        if (spelling % 7 < 4)
        {
            text = WithGap(text.Split(':'));
        }

        return Length == Bits && isShort ? text : $"{text}/{Length}";
    }

    private string Dotted => string.Join('.', Enumerable.Range(0, 4).Select(part => $"{(byte)(First >> (24 - (8 * part)))}"));

    private string[] Groups(string format) =>
        [.. Enumerable.Range(0, 8).Select(group => ((ushort)(First >> (112 - (16 * group)))).ToString(format))];

    /// <summary>The first run of zeros as <c>::</c>.</summary>
    private static string WithGap(string[] groups)
    {
        var from = Array.FindIndex(groups, IsZero);
        var to = from < 0 ? -1 : Array.FindIndex(groups, from, static group => !IsZero(group));
        to = to < 0 ? groups.Length : to;
        return from < 0 ? string.Join(':', groups) : $"{string.Join(':', groups[..from])}::{string.Join(':', groups[to..])}";
    }

    private static bool IsZero(string group) => group.All(static c => c == '0');
}
