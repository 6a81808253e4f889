using System.Reflection;
using System.Reflection.Metadata;

namespace Hooks.Runtime.Tests.Api;

/// <summary>Writes one method.</summary>
internal static class MethodText
{
    private const string CompilerServices = "System.Runtime.CompilerServices.";

    public static MemberApi Of(MetadataReader metadata, MethodDefinition method, string visibility)
    {
        var name = metadata.GetString(method.Name);
        var signature = method.DecodeSignature(TypeNames.Instance, null);
        var parameters = method.GetParameters()
            .Select(metadata.GetParameter)
            .Where(static parameter => parameter.SequenceNumber > 0)
            .ToDictionary(static parameter => parameter.SequenceNumber - 1);
        var list = signature.ParameterTypes.Select((type, position) =>
            parameters.TryGetValue(position, out var parameter) ? Parameter(metadata, type, parameter) : type);
        var extension = method.GetCustomAttributes().Has(metadata, CompilerServices + "ExtensionAttribute") ? "this " : "";
        return new MemberApi(
            name,
            $"{visibility} {Modifier(method.Attributes)}{signature.ReturnType} {name}" +
            $"{GenericParameters.Of(metadata, method.GetGenericParameters())}({extension}{string.Join(", ", list)})");
    }

    // If a type implements an interface, its method is virtual and final. The stand-in may leave the interface out, and
    // nobody can override either of them.
    private static string Modifier(MethodAttributes attributes)
    {
        var scope = attributes.HasFlag(MethodAttributes.Static) ? "static " : "";
        if (attributes.HasFlag(MethodAttributes.Abstract))
        {
            return scope + "abstract ";
        }

        if (!attributes.HasFlag(MethodAttributes.Virtual))
        {
            return scope;
        }

        var isNew = attributes.HasFlag(MethodAttributes.NewSlot);
        var isFinal = attributes.HasFlag(MethodAttributes.Final);
        return (isNew, isFinal) switch
        {
            (true, true) => scope,
            (true, false) => scope + "virtual ",
            (false, true) => "sealed override ",
            (false, false) => "override ",
        };
    }

    private static string Parameter(MetadataReader metadata, string type, Parameter parameter)
    {
        var attributes = parameter.GetCustomAttributes();
        var scoped = attributes.Has(metadata, CompilerServices + "ScopedRefAttribute") ? "scoped " : "";
        var isArguments = attributes.Has(metadata, "System.ParamArrayAttribute")
            || attributes.Has(metadata, CompilerServices + "ParamCollectionAttribute");
        return $"{(isArguments ? "params " : "")}{scoped}{RefKind(metadata, type, parameter)} " +
            $"{metadata.GetString(parameter.Name)}{MemberReader.Constant(metadata, parameter.GetDefaultValue())}";
    }

    private static string RefKind(MetadataReader metadata, string type, Parameter parameter)
    {
        if (!type.EndsWith('&'))
        {
            return type;
        }

        var attributes = parameter.GetCustomAttributes();
        if (attributes.Has(metadata, CompilerServices + "RequiresLocationAttribute"))
        {
            return $"ref readonly {type}";
        }

        if (attributes.Has(metadata, CompilerServices + "IsReadOnlyAttribute"))
        {
            return $"in {type}";
        }

        return parameter.Attributes.HasFlag(ParameterAttributes.Out) ? $"out {type}" : $"ref {type}";
    }
}
