using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK115: the library calls every method that is marked <c>[HookInitializer]</c>.</summary>
internal static class UncalledInitializers
{
    public const string Code = "HOOKSDK115";

    private const string Attribute = "Hooks.HookInitializerAttribute";

    public static IEnumerable<Finding> Check(HookMetadata metadata) => metadata.UncalledInitializers.Select(static method =>
        new Finding(Code, $"{method} is marked [HookInitializer], but the library does not call it. Make it a static method that is not generic, visible in its assembly, and takes and returns nothing; HOOK011 reports the reason."));

    /// <summary>The methods that the generated initializer does not call.</summary>
    public static IEnumerable<string> Of(ModuleDefinition assembly)
    {
        var called = CalledByGenerated(assembly).ToHashSet();
        return assembly.Methods
            .Where(static method => method.CustomAttributes.Any(static attribute => attribute.AttributeType.FullName == Attribute))
            .Where(method => !called.Contains(method))
            .Select(MethodNames.Of);
    }

    private static IEnumerable<object> CalledByGenerated(ModuleDefinition assembly) =>
        assembly.GetType("Hooks.Generated", "HookLibrary")?.Methods.FirstOrDefault(static method => method.Name == "RunInitializers") is { HasBody: true } generated
            ? generated.Body.Instructions.Where(static instruction => instruction.OpCode == OpCodes.Call).Select(static call => call.Operand)
            : [];
}
