using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>Relative relocations in their packed form (<c>DT_RELR</c>), which LibObjectFile does not read: an even word is an address,
/// an odd word says with one bit each which of the 63 words behind the last one are relocated too.</summary>
internal static class RelativeRelocations
{
    private const int WordsInBitmap = 63;

    public static IEnumerable<ElfRelocation> Read(ElfData table, ElfRelocationType type)
    {
        var next = 0UL;
        foreach (var entry in table.Entries(sizeof(ulong)))
        {
            var word = entry.UInt64(0);
            if ((word & 1) == 0)
            {
                yield return new ElfRelocation { Offset = word, Type = type };
                next = word + sizeof(ulong);
                continue;
            }

            for (var i = 0; i < WordsInBitmap; i++)
            {
                if ((word >> (i + 1) & 1) != 0)
                {
                    yield return new ElfRelocation { Offset = next + ((ulong)i * sizeof(ulong)), Type = type };
                }
            }

            next += WordsInBitmap * sizeof(ulong);
        }
    }
}
