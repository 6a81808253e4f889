using System.Reflection;
using System.Reflection.Metadata;

namespace Hooks.Runtime.Tests.Api;

/// <summary>What another assembly can name: public, or protected, all the way out.</summary>
internal static class Visibility
{
    /// <summary>Whether a type and all that it is nested in can be named.</summary>
    public static bool IsVisible(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                IsVisible(metadata, type.GetDeclaringType()),
            _ => false,
        };
    }

    /// <summary>How a member can be named; null if it can't.</summary>
    public static string? Of(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family or MethodAttributes.FamORAssem => "protected",
        _ => null,
    };

    /// <summary>How a field can be named; null if it can't. Its flags have the same values as a method's.</summary>
    public static string? Of(FieldAttributes attributes) => Of((MethodAttributes)(attributes & FieldAttributes.FieldAccessMask));
}
