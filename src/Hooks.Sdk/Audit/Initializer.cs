using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK111: the generated initializer is the function that the dynamic linker calls first (DT_INIT).</summary>
internal static class Initializer
{
    public const string Code = "HOOKSDK111";

    public static IEnumerable<Finding> Check(SharedObject library)
    {
        var initializer = library.Dynamic.Value(ElfNative.DT_INIT);
        if (initializer is null || !IsCode(library, initializer.Value))
        {
            var fault = initializer is null ? "no initializer (DT_INIT)" : "an initializer (DT_INIT) that is not in its code";
            yield return new Finding(Code,
                $"The library has {fault}: the next definitions would be resolved only at the first call, and no [HookInitializer] method would run at load. Link with -init=<the generated initializer>.");
        }
    }

    public static bool IsCode(SharedObject library, ulong address) => library.Memory.Segments.Any(segment =>
        segment.IsExecutable && AddressRange.OfMemory(segment).Contains(address, 1));
}
