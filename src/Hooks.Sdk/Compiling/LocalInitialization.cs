using Hooks.Sdk.Audit;
using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The flag in the IL header of a method by which it clears its locals and <c>stackalloc</c> memory (ECMA-335,
/// II.25.4.4).</summary>
internal static class LocalInitialization
{
    /// <summary>Clears the flag for all methods of an assembly, as <c>[module: SkipLocalsInit]</c> does.</summary>
    public static void Skip(ModuleDefinition module)
    {
        foreach (var method in module.Methods.Where(static method => method.HasBody))
        {
            method.Body.InitLocals = false;
        }
    }
}
