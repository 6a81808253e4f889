using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK113, as far as it needs the dynamic section: a position-independent executable has the ELF type of a shared
/// object, and dlopen(3) fails for it.</summary>
internal static class LoadableKind
{
    public static IEnumerable<Finding> Check(SharedObject library)
    {
        if (library.Dynamic.HasFlag(ElfNative.DT_FLAGS_1, ElfNative.DF_1_PIE))
        {
            yield return new Finding(FileKind.Code,
                "The file is a position-independent executable (DF_1_PIE), which the dynamic linker does not preload. Link it with -shared instead of -pie.");
        }
    }
}
