using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>The generated class that calls what a library runs of its own accord.</summary>
internal static class GeneratedLibrary
{
    /// <summary>A method of it; null if none was generated.</summary>
    public static MethodDefinition? Method(ModuleDefinition assembly, string name) =>
        assembly.GetType("Hooks.Generated", "HookLibrary")?.Methods.FirstOrDefault(method => method.Name == name);
}
