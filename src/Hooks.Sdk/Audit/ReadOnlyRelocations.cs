using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

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
        dynamic.Has(ElfNative.DT_BIND_NOW)
        || dynamic.HasFlag(ElfNative.DT_FLAGS, ElfNative.DF_BIND_NOW)
        || dynamic.HasFlag(ElfNative.DT_FLAGS_1, ElfNative.DF_1_NOW);

    private static string? Unprotected(SharedObject library)
    {
        var relro = library.Image.File.Segments
            .Where(static segment => segment.Type.Value == ElfNative.PT_GNU_RELRO)
            .Select(WholePages)
            .ToArray();
        if (!Covers(library.Dynamic.Memory.Start, library.Dynamic.Memory.Size))
        {
            return "The dynamic section";
        }

        return library.Relocations.Any(relocation =>
            RelocationTypes.FillsOffsetTable(relocation.Type)
            && !Covers(relocation.Offset, RelocationTypes.PlaceSize))
            ? "The global offset table"
            : null;

        bool Covers(ulong address, ulong size) => relro.Any(range => range.Contains(address, size));
    }

    /// <summary>The last page is not protected if the range ends inside it.</summary>
    private static AddressRange WholePages(ElfSegment relro)
    {
        var end = unchecked(relro.VirtualAddress + relro.SizeInMemory) / PageSize * PageSize;
        return new(relro.VirtualAddress, end > relro.VirtualAddress ? end - relro.VirtualAddress : 0);
    }
}
