using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>From where a declaration can be used: the "accessibility domain" of the C# specification (7.5.3).</summary>
internal static class AccessDomain
{
    /// <summary>Whether a type, apart from what is around it, can be used from wherever a method can be used.</summary>
    /// <remarks>The compiler refuses a type outside of types that is neither public nor internal, whoever uses it.</remarks>
    public static bool Includes(INamedTypeSymbol type, IMethodSymbol method) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable
        || (type.ContainingType is null && type.DeclaredAccessibility != Accessibility.Internal)
        || AroundAndSelf(method).Any(limit => IsWithin(limit, type));

    /// <summary>Whether the modifier of one declaration, alone, keeps to where a type can be used.</summary>
    private static bool IsWithin(ISymbol limit, INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Internal => IsWithinAssembly(limit),
        Accessibility.Private => limit.DeclaredAccessibility == Accessibility.Private && Around(limit).Any(around => Same(around, type.ContainingType)),
        Accessibility.Protected => IsWithinFamily(limit, type.ContainingType),
        Accessibility.ProtectedAndInternal => IsWithinFamily(limit, type.ContainingType) && IsWithinAssembly(limit),
        _ => IsWithinAssembly(limit)
            || IsWithinFamily(limit, type.ContainingType)
            || (limit.DeclaredAccessibility == Accessibility.ProtectedOrInternal && Inherits(limit.ContainingType, type.ContainingType)),
    };

    private static bool IsWithinAssembly(ISymbol limit) =>
        limit.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal;

    private static bool IsWithinFamily(ISymbol limit, INamedTypeSymbol family) => limit.DeclaredAccessibility switch
    {
        Accessibility.Private => Around(limit).Any(around => Inherits(around, family)),
        Accessibility.Protected or Accessibility.ProtectedAndInternal => Inherits(limit.ContainingType, family),
        _ => false,
    };

    private static IEnumerable<ISymbol> AroundAndSelf(ISymbol symbol) => Around(symbol).Prepend(symbol);

    private static IEnumerable<INamedTypeSymbol> Around(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }

    private static bool Inherits(INamedTypeSymbol? type, INamedTypeSymbol family)
    {
        while (type is not null && !Same(type, family))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private static bool Same(INamedTypeSymbol one, INamedTypeSymbol two) =>
        SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, two.OriginalDefinition);
}
