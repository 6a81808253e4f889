using System.Reflection.Metadata;

namespace Hooks.Sdk.Audit;

/// <summary>The symbols that <c>[Intercept("...")]</c> names.</summary>
internal static class InterceptedSymbols
{
    private const ushort AttributeProlog = 1;

    /// <summary>Every symbol with a method that intercepts it, in the order of the attributes. Null counts as a symbol
    /// without a name: nothing exports it.</summary>
    public static IEnumerable<(string Symbol, string Method)> Of(MetadataReader assembly) => MarkedMethods
        .Of(assembly, "InterceptAttribute")
        .Select(marked => (
            Argument(assembly, marked.Attribute) ?? "",
            MethodNames.Of(assembly, assembly.GetMethodDefinition(marked.Method))));

    /// <summary>The one argument of the constructor (ECMA-335, II.23.3: a prolog, then the arguments).</summary>
    private static string? Argument(MetadataReader assembly, CustomAttribute attribute)
    {
        var value = assembly.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == AttributeProlog ? value.ReadSerializedString() : null;
    }
}
