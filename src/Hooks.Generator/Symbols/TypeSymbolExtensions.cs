using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Symbols;

/// <summary>What a type is at run time.</summary>
internal static class TypeSymbolExtensions
{
    /// <summary>Whether a type is a known one, or a construction of it; not if the known one is missing.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);

    /// <summary>Whether every type that stands here is a struct.</summary>
    public static bool IsAlwaysValue(this ITypeSymbol type) =>
        type is ITypeParameterSymbol parameter ? parameter.HasValueTypeConstraint || parameter.HasUnmanagedTypeConstraint : type.IsValueType;

    /// <summary>Whether a class, an interface, an array or the like may stand here.</summary>
    public static bool MayBeReference(this ITypeSymbol type) =>
        type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol or IErrorTypeSymbol) && !type.IsAlwaysValue();

    /// <summary>Whether a value of the type is a reference or has one in it; of a type parameter, whether it may.</summary>
    public static bool HoldsReference(this ITypeSymbol? type) =>
        type is { TypeKind: not TypeKind.Error, IsRefLikeType: false }
        && !type.IsUnmanagedType
        && type is not (ITypeParameterSymbol { HasUnmanagedTypeConstraint: true } or IPointerTypeSymbol or IFunctionPointerTypeSymbol);

    public static string Text(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>A method as it is called: a property by its own name, a constructor or an operator with its type.</summary>
    public static string CallName(this IMethodSymbol method) => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction
        ? method.Name
        : method.AssociatedSymbol?.Name ?? method.Text();
}
