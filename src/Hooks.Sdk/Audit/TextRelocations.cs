using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK107: the dynamic linker does not write to code or constants. It would have to make them writable
/// first, which hardened systems forbid, and every process would then have its own copy.</summary>
internal static class TextRelocations
{
    public const string Code = "HOOKSDK107";

    public static IEnumerable<Finding> Check(SharedObject library)
    {
        var place = library.Relocations
            .Where(static relocation => !RelocationTypes.IsEmpty(relocation.Type))
            .Where(relocation => !IsWritable(library, relocation))
            .Select(static relocation => $" at address 0x{relocation.Offset:x}")
            .FirstOrDefault();

        if (place is not null
            || library.Dynamic.Has(ElfNative.DT_TEXTREL)
            || library.Dynamic.HasFlag(ElfNative.DT_FLAGS, ElfNative.DF_TEXTREL))
        {
            yield return new Finding(Code,
                $"The library has text relocations{place}: read-only memory holds an address that is known only at load time, and hardened systems do not allow changing it. Link with -z text, which reports the object, and keep constants that hold pointers out of read-only sections.");
        }
    }

    private static bool IsWritable(SharedObject library, ElfRelocation relocation) => library.Memory
        .SegmentOf(relocation.Offset, RelocationTypes.PlaceSize, "a relocation")
        .IsWritable;
}
