using Hooks.Sdk.Elf;
using Hooks.Sdk.Stubs;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK112: nothing runs at load, at exit or for each thread that Hooks did not generate.</summary>
internal static class HiddenCode
{
    public const string Code = "HOOKSDK112";

    private static readonly (int Tag, string Name)[] s_entries =
    [
        (ElfNative.DT_PREINIT_ARRAY, "DT_PREINIT_ARRAY"),
        (ElfNative.DT_INIT_ARRAY, "DT_INIT_ARRAY"),
        (ElfNative.DT_FINI, "DT_FINI"),
        (ElfNative.DT_FINI_ARRAY, "DT_FINI_ARRAY"),
    ];

    public static IEnumerable<Finding> Check(SharedObject library, HookMetadata metadata, RelocatableObject? compiled)
    {
        foreach (var (tag, name) in s_entries)
        {
            if (library.Dynamic.Has(tag) && !(tag == ElfNative.DT_FINI && metadata.HasFinalizer))
            {
                yield return new Finding(Code,
                    $"The library has code that Hooks did not generate and that runs at load or exit ({name}), in an undefined order with respect to hooks. Remove the object that contains it (crtbeginS.o, a C file with a constructor) and use a [HookInitializer] or [HookFinalizer] method.");
            }
        }

        var isPlanned = compiled is not null && ThreadBlock.IsUsedBy(compiled);
        if (!isPlanned && library.Image.File.Segments.Any(static segment => segment.Type == ElfSegmentTypeCore.Tls))
        {
            yield return new Finding(Code,
                "The library has thread-local variables (PT_TLS) that no C# uses. Use a static field with [ThreadStatic].");
        }
    }
}
