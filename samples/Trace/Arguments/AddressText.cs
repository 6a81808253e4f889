using Hooks;

namespace Trace.Arguments;

/// <summary>IP addresses in text, as inet_ntop(3) writes them (RFC 5952).</summary>
internal static unsafe class AddressText
{
    private const int Groups = 8;

    /// <summary>Adds an IPv4 address.</summary>
    public static void AppendV4(ref LogLine line, byte* address)
    {
        for (var i = 0; i < 4; i++)
        {
            line.AppendFormatted(i == 0 ? ""u8 : "."u8);
            line.AppendFormatted((int)address[i]);
        }
    }

    /// <summary>Adds an IPv6 address.</summary>
    public static void AppendV6(ref LogLine line, byte* address)
    {
        var (start, end) = LongestZeros(address);
        for (var i = 0; i < Groups; i++)
        {
            if (i == start)
            {
                line.AppendFormatted("::"u8);
                i = end - 1;
                continue;
            }

            line.AppendFormatted(i == 0 || i == end ? ""u8 : ":"u8);
            if (i == Groups - 2 && IsMappedV4(address))
            {
                AppendV4(ref line, address + 12);
                return;
            }

            line.AppendHexadecimal((uint)Group(address, i));
        }
    }

    private static int Group(byte* address, int index) => (address[2 * index] << 8) | address[(2 * index) + 1];

    /// <summary>::ffff:0:0/96 (RFC 4291).</summary>
    private static bool IsMappedV4(byte* address) => LongestZeros(address) is (0, 5) && Group(address, 5) == 0xFFFF;

    /// <summary>The first of the longest runs of at least two groups that are zero.</summary>
    private static (int Start, int End) LongestZeros(byte* address)
    {
        var longest = (Start: -1, End: -1);
        for (var start = 0; start < Groups; start++)
        {
            var end = start;
            while (end < Groups && Group(address, end) == 0)
            {
                end++;
            }

            if (end - start > 1 && end - start > longest.End - longest.Start)
            {
                longest = (start, end);
            }
        }

        return longest;
    }
}
