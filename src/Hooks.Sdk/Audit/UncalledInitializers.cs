using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK115: the library calls every method that is marked <c>[HookInitializer]</c>.</summary>
internal static class UncalledInitializers
{
    public const string Code = "HOOKSDK115";

    private const byte Call = 0x28;

    public static IEnumerable<Finding> Check(HookMetadata metadata) => metadata.UncalledInitializers.Select(static method =>
        new Finding(Code, $"{method} is marked [HookInitializer], but the library does not call it. Make it a static method that is not generic, visible in its assembly, and takes and returns nothing; HOOK011 reports the reason."));

    /// <summary>The methods that the generated initializer does not call.</summary>
    public static IEnumerable<string> Of(MetadataReader assembly, PEReader image)
    {
        var code = GeneratedInitializer(assembly) is { } initializer
            ? image.GetMethodBody(initializer.RelativeVirtualAddress).GetILBytes() ?? []
            : [];
        return MarkedMethods.Of(assembly, "HookInitializerAttribute")
            .Where(marked => code.AsSpan().IndexOf(CallOf(marked.Method)) < 0)
            .Select(marked => MethodNames.Of(assembly, assembly.GetMethodDefinition(marked.Method)));
    }

    private static MethodDefinition? GeneratedInitializer(MetadataReader assembly) => assembly.TypeDefinitions
        .Select(assembly.GetTypeDefinition)
        .Where(type => assembly.StringComparer.Equals(type.Namespace, "Hooks.Generated") && assembly.StringComparer.Equals(type.Name, "HookLibrary"))
        .SelectMany(static type => type.GetMethods())
        .Select(assembly.GetMethodDefinition)
        .Where(method => assembly.StringComparer.Equals(method.Name, "RunInitializers"))
        .Select(static method => (MethodDefinition?)method)
        .FirstOrDefault();

    /// <summary>ECMA-335, III.3.19: the opcode, then the method's token in little-endian order. No other operand in that
    /// method is long enough to be mistaken for it.</summary>
    private static byte[] CallOf(MethodDefinitionHandle method)
    {
        var call = new byte[5];
        call[0] = Call;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(call.AsSpan(1), MetadataTokens.GetToken(method));
        return call;
    }
}
