using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Validation;

/// <summary>What all code of the assembly can name: the generated code stands in types of its own.</summary>
internal static class Visibility
{
    /// <summary>Whether a member of a visible type, or a type by itself, is visible.</summary>
    internal static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && symbol is not INamedTypeSymbol { IsFileLocal: true };

    /// <summary>The type that keeps another from being visible: itself, a part of it, or a type around these; null for none.</summary>
    internal static INamedTypeSymbol? HiddenIn(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol pointer => HiddenIn(pointer.PointedAtType),
        IArrayTypeSymbol array => HiddenIn(array.ElementType),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            FirstHiddenIn(signature.Parameters.Select(static parameter => parameter.Type).Prepend(signature.ReturnType)),
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named =>
            FirstHiddenIn(named.TypeArguments) ?? (IsVisible(named) ? named.ContainingType is { } around ? HiddenIn(around) : null : named),
        _ => null,
    };

    private static INamedTypeSymbol? FirstHiddenIn(IEnumerable<ITypeSymbol> types) =>
        types.Select(HiddenIn).FirstOrDefault(static hidden => hidden is not null);
}
