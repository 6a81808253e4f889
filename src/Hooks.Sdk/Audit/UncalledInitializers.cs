using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK115: the library calls every method that is marked <c>[HookInitializer]</c>, <c>[HookFinalizer]</c> or
/// <c>[AfterFork]</c>.</summary>
internal static class UncalledInitializers
{
    public const string Code = "HOOKSDK115";

    /// <summary>The attributes, each with the generated method that calls what it marks.</summary>
    private static readonly (string Mark, string Caller)[] s_marks =
    [
        ("HookInitializer", "RunInitializers"),
        ("HookFinalizer", Finalizer.Generated),
        ("AfterFork", AfterFork.Generated),
    ];

    public static IEnumerable<Finding> Check(HookMetadata metadata) => metadata.UncalledInitializers.Select(static uncalled =>
        new Finding(Code, $"{uncalled.Method} is marked [{uncalled.Mark}], but the library does not call it. Make it a static method that is not generic, visible in its assembly, and takes and returns nothing; HOOK011 reports the reason."));

    /// <summary>The methods that the generated code does not call.</summary>
    public static IEnumerable<(string Mark, string Method)> Of(ModuleDefinition assembly) =>
        from mark in s_marks
        let called = CalledBy(mark.Caller, assembly).ToHashSet()
        from method in assembly.Methods
        where method.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == $"Hooks.{mark.Mark}Attribute") && !called.Contains(method)
        select (mark.Mark, MethodNames.Of(method));

    private static IEnumerable<object> CalledBy(string caller, ModuleDefinition assembly) =>
        GeneratedLibrary.Method(assembly, caller) is { HasBody: true } generated
            ? generated.Body.Instructions.Where(static instruction => instruction.OpCode == OpCodes.Call).Select(static call => call.Operand)
            : [];
}
