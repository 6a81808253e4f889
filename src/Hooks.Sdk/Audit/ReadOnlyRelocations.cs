using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK109: full RELRO: relocated data become read-only, which needs all symbols to be bound while the library is
/// loaded (BIND_NOW).</summary>
internal static class ReadOnlyRelocations
{
    public const string Code = "HOOKSDK109";

    /// <summary>The dynamic linker protects whole pages; this is the smallest page size of the supported processors.</summary>
    private const ulong PageSize = 4096;

    public static IEnumerable<Finding> Check(SharedObject library)
    {
        if (!BindsNow(library.Dynamic))
        {
            yield return new Finding(Code,
                "Symbols are bound at their first call, not while the library is loaded (no BIND_NOW): a hook's first call would then take the dynamic linker's locks, which is not safe in a signal handler or after fork. Link with -z now.");
        }
        else if (Unprotected(library) is { } what)
        {
            yield return new Finding(Code,
                $"{what} stays writable after the library is loaded (no full RELRO): a buffer overflow in the host process could redirect its calls. Link with -z relro -z now, and without a linker script that moves .got or .dynamic.");
        }
    }

    private static bool BindsNow(DynamicSection dynamic) =>
        dynamic.Has(DynamicTag.BindNow)
        || dynamic.Flags.HasFlag(DynamicFlags.BindNow)
        || dynamic.Flags1.HasFlag(DynamicFlags1.Now);

    private static string? Unprotected(SharedObject library)
    {
        var relro = library.File.Segments.Where(static segment => segment.Type == SegmentType.GnuRelro).ToArray();
        var dynamic = library.Dynamic.Segment;
        if (!Covers(dynamic.Address, dynamic.MemorySize))
        {
            return "The dynamic section";
        }

        return library.Relocations.Any(relocation =>
            RelocationTypes.FillsOffsetTable(library.File.Machine, relocation.Type)
            && !Covers(relocation.Offset, ElfRelocation.PlaceSize))
            ? "The global offset table"
            : null;

        bool Covers(ulong address, ulong size) => relro.Any(segment => WholePages(segment).Contains(address, size));
    }

    /// <summary>The last page is not protected if the range ends inside it.</summary>
    private static ElfSegment WholePages(ElfSegment relro)
    {
        var end = unchecked(relro.Address + relro.MemorySize) / PageSize * PageSize;
        return relro with { MemorySize = end > relro.Address ? end - relro.Address : 0 };
    }
}
