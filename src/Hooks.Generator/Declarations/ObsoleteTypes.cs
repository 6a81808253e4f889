using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>Types that are obsolete as an error, <c>[Obsolete("", error: true)]</c>, which only obsolete code may
/// name.</summary>
internal static class ObsoleteTypes
{
    /// <summary>The first such type in the signature of a hook; null if there is none, or if the hook's type is obsolete too.</summary>
    public static INamedTypeSymbol? FirstIn(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Find(type) is not null)
            {
                return null;
            }
        }

        return FirstIn(method.Parameters.Select(static parameter => parameter.Type).Prepend(method.ReturnType));
    }

    /// <summary>The first such type in a type; null for none.</summary>
    public static INamedTypeSymbol? FirstIn(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol pointer => FirstIn(pointer.PointedAtType),
        IArrayTypeSymbol array => FirstIn(array.ElementType),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            FirstIn(signature.Parameters.Select(static parameter => parameter.Type).Prepend(signature.ReturnType)),
        INamedTypeSymbol named when Find(named) is { } attribute && attribute.ConstructorArguments.Any(static argument => argument.Value is true) =>
            named,
        INamedTypeSymbol named => FirstIn(named.TypeArguments) ?? (named.ContainingType is { } around ? FirstIn(around) : null),
        _ => null,
    };

    private static INamedTypeSymbol? FirstIn(IEnumerable<ITypeSymbol> types) =>
        types.Select(FirstIn).FirstOrDefault(static type => type is not null);

    private static AttributeData? Find(INamedTypeSymbol type) => type.FindAttribute(CompilerAttributes.Obsolete);
}
