using System.Linq;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>The types that all code of the assembly can name: the generated code is in other types.</summary>
internal static class Visibility
{
    /// <summary>Whether a member of a visible type, or a type by itself, is visible.</summary>
    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && symbol is not INamedTypeSymbol { IsFileLocal: true };

    /// <summary>Whether a type, or one around it, is file-local: no other file can add to it.</summary>
    public static bool IsFileLocal(INamedTypeSymbol? type)
    {
        while (type is { IsFileLocal: false })
        {
            type = type.ContainingType;
        }

        return type is not null;
    }

    /// <summary>The type that keeps another from being visible: itself, a part of it, or a type around these; null for none.</summary>
    public static INamedTypeSymbol? HiddenIn(ITypeSymbol type) =>
        type.Parts().OfType<INamedTypeSymbol>().FirstOrDefault(static part => part.TypeKind != TypeKind.Error && !IsVisible(part));
}
