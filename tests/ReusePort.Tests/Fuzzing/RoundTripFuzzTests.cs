using CsCheck;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Fuzzing;

/// <summary>Lists that are written from what they are to hold: every one of them is right.</summary>
public class RoundTripFuzzTests
{
    private static readonly Gen<(int First, int Last, int Digits)> s_range = Gen.Select(
        RandomPorts.Port,
        RandomPorts.Port,
        Gen.Int[1, 9],
        static (one, other, digits) => (Math.Min(one, other), Math.Max(one, other), digits));

    [Fact]
    public void A_list_of_prefixes_holds_exactly_the_addresses_that_it_was_written_from() =>
        Gen.Select(Counted(Gen.Select(AddressRange.Any, Gen.Int[0, 209])), AddressRange.Number.Array[2]).Holds(static input =>
        {
            var (entries, others) = input;
            var list = default(AddressList);
            var text = string.Join(',', entries.Select(static entry => entry.Item1.Write(spelling: entry.Item2)));
            Assert.True(AddressList.Read(text.Bytes(), ref list) == ParseError.None, text);

            UInt128[] probes = [.. entries.SelectMany(static entry => entry.Item1.Boundaries), .. others];
            UInt128[] held = [.. probes.Where(probe => entries.Any(entry => entry.Item1.Contains(probe)))];
            Assert.True(held.SequenceEqual(probes.Where(probe => list.Contains(Library(probe)))), text);
            return held.Length >= probes.Length / 2;
        });

    [Fact]
    public void A_list_of_ports_holds_exactly_the_ports_that_it_was_written_from() =>
        Gen.Select(Counted(s_range), Gen.Int[0, 65535].Array[4]).Holds(static input =>
        {
            var (ranges, others) = input;
            var list = default(PortList);
            var text = string.Join(',', ranges.Select(static range => Write(range.First, range.Last, range.Digits)));
            Assert.True(PortList.Read(text.Bytes(), ref list) == ParseError.None, text);

            int[] probes =
                [.. ranges.SelectMany(static range => new[] { range.First - 1, range.First, range.Last, range.Last + 1 }), .. others];
            int[] held = [.. probes.Where(port => ranges.Any(range => port >= range.First && port <= range.Last))];
            Assert.True(held.SequenceEqual(probes.Where(port => list.Contains(port))), text);
            return held.Length > probes.Length / 2;
        });

    private static IPv6Address Library(UInt128 number) => new((ulong)(number >> 64), (ulong)number);

    /// <summary>As many as a list may have: usually few.</summary>
    private static Gen<T[]> Counted<T>(Gen<T> entry) => Gen.Frequency((12, entry.Array[1, 4]), (1, entry.Array[60, 64]));

    /// <summary>A port, or a range with zeros in front of its numbers.</summary>
    private static string Write(int first, int last, int digits) =>
        first == last ? $"{first}" : $"{first.ToString($"D{digits}")}-{last.ToString($"D{10 - digits}")}";
}
