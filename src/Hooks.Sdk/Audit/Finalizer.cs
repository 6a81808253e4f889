using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK120: the generated finalizer is the function that the dynamic linker calls at exit (DT_FINI).</summary>
internal static class Finalizer
{
    public const string Code = "HOOKSDK120";

    /// <summary>The method that runs finalizers, of a library that has any.</summary>
    public const string Generated = "RunFinalizers";

    public static IEnumerable<Finding> Check(SharedObject library, HookMetadata metadata)
    {
        if (metadata.HasFinalizer && (library.Dynamic.Value(ElfNative.DT_FINI) is not { } finalizer || !Initializer.IsCode(library, finalizer)))
        {
            yield return new Finding(Code,
                "The library has no finalizer (DT_FINI) in its code: no [HookFinalizer] method would run at exit. Link with -fini=<the generated finalizer>.");
        }
    }
}
