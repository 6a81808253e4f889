using System.Reflection;
using System.Reflection.Metadata;

namespace Hooks.Runtime.Tests.Api;

/// <summary>Reads one type.</summary>
internal static class TypeReader
{
    public static TypeApi Read(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return new TypeApi(
            TypeNames.Of(metadata, handle),
            $"{Kind(metadata, type)}{GenericParameters.Of(metadata, type.GetGenericParameters())}",
            Supertypes(metadata, type).ToHashSet(),
            MemberReader.Read(metadata, type).ToHashSet());
    }

    private static string Kind(MetadataReader metadata, TypeDefinition type)
    {
        var attributes = type.GetCustomAttributes();
        var visibility =
            (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic
                ? "public"
                : "protected";
        if (type.Attributes.HasFlag(TypeAttributes.Interface))
        {
            return $"{visibility} interface";
        }

        switch (type.BaseType.IsNil ? "" : TypeNames.Of(metadata, type.BaseType))
        {
            case "System.Enum":
                return $"{visibility} enum";
            case "System.ValueType":
                var isReadOnly = attributes.Has(metadata, "System.Runtime.CompilerServices.IsReadOnlyAttribute");
                var isByRefLike = attributes.Has(metadata, "System.Runtime.CompilerServices.IsByRefLikeAttribute");
                return $"{visibility} {(isReadOnly ? "readonly " : "")}{(isByRefLike ? "ref " : "")}struct";
            default:
                return $"{visibility} {ClassModifier(type.Attributes)}class";
        }
    }

    private static string ClassModifier(TypeAttributes attributes) =>
        (attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) switch
        {
            TypeAttributes.Abstract | TypeAttributes.Sealed => "static ",
            TypeAttributes.Abstract => "abstract ",
            TypeAttributes.Sealed => "sealed ",
            _ => "",
        };

    private static IEnumerable<string> Supertypes(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var implementation in type.GetInterfaceImplementations())
        {
            var handle = metadata.GetInterfaceImplementation(implementation).Interface;

            // A type can't be seen to implement what can't be named.
            if (handle.Kind != HandleKind.TypeDefinition || Visibility.IsVisible(metadata, (TypeDefinitionHandle)handle))
            {
                yield return TypeNames.Of(metadata, handle);
            }
        }

        var ancestor = type.BaseType;
        while (!ancestor.IsNil)
        {
            yield return TypeNames.Of(metadata, ancestor);
            ancestor = ancestor.Kind == HandleKind.TypeDefinition
                ? metadata.GetTypeDefinition((TypeDefinitionHandle)ancestor).BaseType
                : default;
        }
    }
}
