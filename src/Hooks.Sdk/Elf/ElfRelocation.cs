namespace Hooks.Sdk.Elf;

/// <summary>A place that a linker fills in.</summary>
/// <param name="Offset">The place: an address in a library, an offset into the section in an object.</param>
/// <param name="Type">How it is filled; the numbers are the machine's own.</param>
/// <param name="Symbol">The index of the symbol whose address goes there; 0 is none.</param>
internal readonly record struct ElfRelocation(ulong Offset, uint Type, uint Symbol)
{
    /// <summary>How many bytes a dynamic relocation fills, in the types that a shared object of 64 bits has.</summary>
    public const ulong PlaceSize = 8;

    private const ulong EntrySize = 24;

    /// <summary>Reads a table of <c>Elf64_Rela</c>.</summary>
    public static IEnumerable<ElfRelocation> ReadTable(ElfData table) => table.Entries(EntrySize).Select(static entry =>
    {
        var info = entry.UInt64(8);
        return new ElfRelocation(entry.UInt64(0), (uint)info, (uint)(info >> 32));
    });
}
