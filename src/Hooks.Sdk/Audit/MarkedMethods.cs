using System.Reflection.Metadata;

namespace Hooks.Sdk.Audit;

/// <summary>The methods that have an attribute of Hooks.Abstractions.</summary>
internal static class MarkedMethods
{
    public static IEnumerable<(MethodDefinitionHandle Method, CustomAttribute Attribute)> Of(MetadataReader assembly, string attributeName) =>
        assembly.CustomAttributes
            .Select(assembly.GetCustomAttribute)
            .Where(attribute => attribute.Parent.Kind == HandleKind.MethodDefinition && IsNamed(assembly, attribute, attributeName))
            .Select(static attribute => ((MethodDefinitionHandle)attribute.Parent, attribute));

    /// <summary>The attribute is in another assembly, so its constructor is a reference.</summary>
    private static bool IsNamed(MetadataReader assembly, CustomAttribute attribute, string name)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || assembly.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        var type = assembly.GetTypeReference((TypeReferenceHandle)parent);
        return assembly.StringComparer.Equals(type.Namespace, "Hooks") && assembly.StringComparer.Equals(type.Name, name);
    }
}
