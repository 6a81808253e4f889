using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK127: a library whose code libc calls in forked children is never unloaded.</summary>
internal static class AfterFork
{
    public const string Code = "HOOKSDK127";

    /// <summary>The method that runs in forked children, of a library that has any for it.</summary>
    public const string Generated = "RunAfterFork";

    public static IEnumerable<Finding> Check(SharedObject library, HookMetadata metadata)
    {
        if (metadata.HasAfterFork && !library.Dynamic.HasFlag(ElfNative.DT_FLAGS_1, ElfNative.DF_1_NODELETE))
        {
            yield return new Finding(Code,
                "The library has an [AfterFork] method and can be unloaded (no DF_1_NODELETE): after dlclose the next fork would call code that is gone. Link with -z nodelete.");
        }
    }
}
