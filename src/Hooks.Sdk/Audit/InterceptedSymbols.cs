using System.Reflection.Metadata;

namespace Hooks.Sdk.Audit;

/// <summary>The symbols that <c>[Intercept("...")]</c> names.</summary>
internal static class InterceptedSymbols
{
    private const ushort AttributeProlog = 1;

    /// <summary>Adds each symbol with the method that intercepts it.</summary>
    public static void Add(Dictionary<string, string> symbols, MetadataReader assembly)
    {
        foreach (var attribute in assembly.CustomAttributes.Select(assembly.GetCustomAttribute))
        {
            if (attribute.Parent.Kind == HandleKind.MethodDefinition && IsIntercept(assembly, attribute)
                && Argument(assembly, attribute) is { } symbol)
            {
                var method = assembly.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent);
                symbols.TryAdd(symbol, MethodNames.Of(assembly, method));
            }
        }
    }

    /// <summary>The attribute lies in another assembly, so its constructor is a reference.</summary>
    private static bool IsIntercept(MetadataReader assembly, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || assembly.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        var type = assembly.GetTypeReference((TypeReferenceHandle)parent);
        return assembly.StringComparer.Equals(type.Namespace, "Hooks")
            && assembly.StringComparer.Equals(type.Name, "InterceptAttribute");
    }

    /// <summary>The one argument of the constructor (ECMA-335, II.23.3: a prolog, then the arguments).</summary>
    private static string? Argument(MetadataReader assembly, CustomAttribute attribute)
    {
        var value = assembly.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == AttributeProlog ? value.ReadSerializedString() : null;
    }
}
