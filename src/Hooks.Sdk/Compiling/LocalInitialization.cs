using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>Whether a method begins with clearing its locals and what it has from <c>stackalloc</c>, which the header of its IL
/// says (ECMA-335, II.25.4.4).</summary>
internal static class LocalInitialization
{
    /// <summary>Has no method of an assembly do it, as <c>[module: SkipLocalsInit]</c> does.</summary>
    public static void Skip(ModuleDefinition module)
    {
        foreach (var method in module.GetTypes().SelectMany(static type => type.Methods).Where(static method => method.HasBody))
        {
            method.Body.InitLocals = false;
        }
    }
}
