using System.Reflection.Metadata;

namespace Hooks.Runtime.Tests.Api;

/// <summary>The attributes by which the compiler remembers what metadata has no flag for.</summary>
internal static class Attributes
{
    /// <summary>Whether an attribute of that full name is there, whichever assembly defines it: the compiler adds its own
    /// definition if the framework shows none.</summary>
    public static bool Has(this CustomAttributeHandleCollection attributes, MetadataReader metadata, string fullName) =>
        attributes.Any(handle => NameOf(metadata, metadata.GetCustomAttribute(handle).Constructor) == fullName);

    private static string NameOf(MetadataReader metadata, EntityHandle constructor) => TypeNames.Of(
        metadata,
        constructor.Kind == HandleKind.MethodDefinition
            ? metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()
            : metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent);
}
