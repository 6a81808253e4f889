using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Declarations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.CodeFixes;

/// <summary>The types that must be visible together with another one: a C# declaration can't be more visible than its parts.</summary>
internal static class HiddenTypes
{
    /// <summary>The hidden types among a type, its parts, the types around these, and what the declarations of all of them show; empty
    /// where one of them can't be made visible.</summary>
    public static IReadOnlyCollection<INamedTypeSymbol> Of(ITypeSymbol type)
    {
        var hidden = new List<INamedTypeSymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var left = new Stack<ITypeSymbol>([type]);
        while (left.Count != 0)
        {
            foreach (var part in left.Pop().Parts().OfType<INamedTypeSymbol>().Select(static part => part.OriginalDefinition))
            {
                if (part.TypeKind == TypeKind.Error || Visibility.IsVisible(part) || !seen.Add(part))
                {
                    continue;
                }

                if (part.IsFileLocal || !DeclarationsToChange(part).Any())
                {
                    return [];
                }

                hidden.Add(part);
                foreach (var shown in ShownBy(part))
                {
                    left.Push(shown);
                }
            }
        }

        return hidden;
    }

    /// <summary>The parts of a type that name its accessibility, or the first where none does.</summary>
    public static IEnumerable<MemberDeclarationSyntax> DeclarationsToChange(INamedTypeSymbol type)
    {
        var parts = type.DeclaringSyntaxReferences
            .Where(static reference => !UserDeclaration.IsGenerated(reference.SyntaxTree))
            .Select(static reference => reference.GetSyntax())
            .OfType<MemberDeclarationSyntax>()
            .ToArray();
        return parts.Any(Modifiers.HasAccessibility) ? parts.Where(Modifiers.HasAccessibility) : parts.Take(1);
    }

    /// <summary>The types in the declaration of a type and of those of its members that others see.</summary>
    private static IEnumerable<ITypeSymbol> ShownBy(INamedTypeSymbol type)
    {
        var shown = new List<ITypeSymbol>(type.Interfaces);
        shown.AddRange(type.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes));
        if (type.BaseType is { } parent)
        {
            shown.Add(parent);
        }

        // The types in the signature of a delegate are among its members.
        foreach (var member in type.GetMembers().Where(static member => member is not ITypeSymbol && member.DeclaredAccessibility != Accessibility.Private))
        {
            shown.AddRange(member switch
            {
                IFieldSymbol field => [field.Type],
                IPropertySymbol property => [property.Type, .. property.Parameters.Select(static parameter => parameter.Type)],
                IEventSymbol @event => [@event.Type],
                IMethodSymbol method =>
                [
                    method.ReturnType,
                    .. method.Parameters.Select(static parameter => parameter.Type),
                    .. method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes),
                ],
                _ => Enumerable.Empty<ITypeSymbol>(),
            });
        }

        return shown;
    }
}
