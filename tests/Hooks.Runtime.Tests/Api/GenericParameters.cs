using System.Reflection;
using System.Reflection.Metadata;

namespace Hooks.Runtime.Tests.Api;

/// <summary>Writes type parameters: their number, variance and constraints.</summary>
internal static class GenericParameters
{
    public static string Of(MetadataReader metadata, GenericParameterHandleCollection parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(handle => Of(metadata, handle)))}>";

    private static string Of(MetadataReader metadata, GenericParameterHandle handle)
    {
        var parameter = metadata.GetGenericParameter(handle);
        var constraints = parameter.GetConstraints()
            .Select(constraint => TypeNames.Of(metadata, metadata.GetGenericParameterConstraint(constraint).Type))
            .Order(StringComparer.Ordinal);
        var words = Words(parameter.Attributes).Concat(constraints).ToList();
        return words.Count == 0 ? "_" : $"_: {string.Join(' ', words)}";
    }

    private static IEnumerable<string> Words(GenericParameterAttributes attributes)
    {
        if (attributes.HasFlag(GenericParameterAttributes.Covariant))
        {
            yield return "out";
        }

        if (attributes.HasFlag(GenericParameterAttributes.Contravariant))
        {
            yield return "in";
        }

        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            yield return "struct";
        }

        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }

        if (attributes.HasFlag(GenericParameterAttributes.AllowByRefLike))
        {
            yield return "allows-ref-struct";
        }
    }
}
