using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>What makes the compiler refuse the declaration of a hook. It refuses the generated one, too, at the same place.</summary>
/// <remarks>These are errors in declarations, after which the compiler runs no analyzer: the generator reports them.</remarks>
internal static class DeclarationConflicts
{
    /// <summary>Why a method can't have the generated declaration; null if it can.</summary>
    public static string? ReasonFor(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        OtherMember(method)
        ?? OtherMethods(method).Select(static other => OfMethod(other)).FirstOrDefault()
        ?? OtherNext(method)
        ?? Modifier(method, declaration)
        ?? Attribute(method.ContainingType)
        ?? ParameterName(method)
        ?? UnusableType(method)
        ?? LessAccessibleType(method);

    /// <summary>Whether <c>Next</c> can have a method of the same signature.</summary>
    public static bool LetsTrampoline(IMethodSymbol method) =>
        ParameterName(method) is null
        && UnusableType(method) is null
        && OtherNext(method) is null
        && IsFirst(method);

    /// <summary>Whether a method is the first of the hooks that the compiler can't tell from each other.</summary>
    public static bool IsFirst(IMethodSymbol method) => !OtherMethods(method).Any(other => HookRules.SymbolsOf(other).Any() && IsBefore(other, method));

    private static string? OtherMember(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var other = type.GetMembers()
            .Where(static member => member is not IMethodSymbol)
            .Concat(type.TypeParameters)
            .FirstOrDefault(member => NameOf(member) == method.Name && ReservedNames.DeclarationOf(member) is not null);
        return other is null ? null : $"'{type.Name}' also has {WithArticle(KindOf(other))} '{method.Name}'; rename one of them";
    }

    /// <remarks>An indexer has the name that <c>[IndexerName]</c> gives it, or <c>Item</c>.</remarks>
    private static string NameOf(ISymbol member) => member is IPropertySymbol { IsIndexer: true } ? member.MetadataName : member.Name;

    private static string KindOf(ISymbol member) => member switch
    {
        IFieldSymbol => "field",
        IPropertySymbol { IsIndexer: true } => "indexer with the name",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        ITypeParameterSymbol => "type parameter",
        _ => "nested type",
    };

    private static string WithArticle(string noun) => noun[0] is 'e' or 'i' ? $"an {noun}" : $"a {noun}";

    /// <summary>The methods that the compiler can't tell from this one.</summary>
    private static IEnumerable<IMethodSymbol> OtherMethods(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name)
        .OfType<IMethodSymbol>()
        .Where(other => ReservedNames.DeclarationOf(other) is not null && !IsHalfOf(other, method) && HasParametersOf(other, method));

    private static bool IsHalfOf(IMethodSymbol other, IMethodSymbol method) =>
        new[] { method, method.PartialDefinitionPart, method.PartialImplementationPart }.Contains(other, SymbolEqualityComparer.Default);

    private static bool HasParametersOf(IMethodSymbol other, IMethodSymbol method) =>
        other.Arity == method.Arity
        && other.Parameters.Length == method.Parameters.Length
        && other.Parameters.Zip(method.Parameters, static (one, two) =>
            (one.RefKind == RefKind.None) == (two.RefKind == RefKind.None) && SymbolEqualityComparer.Default.Equals(one.Type, two.Type)).All(static same => same);

    private static string OfMethod(IMethodSymbol other) => other.AssociatedSymbol is { } owner
        ? $"the {KindOf(owner)} '{owner.Name}' has an accessor of this name; rename one of them"
        : $"'{other.ContainingType.Name}' also has a method of this name with the same parameter types; rename one of them";

    /// <summary>Hooks of <c>asprintf</c> and <c>__asprintf</c> share <c>Next.Vasprintf</c>, of which there can't be two that differ in
    /// what they return only.</summary>
    private static string? OtherNext(IMethodSymbol method)
    {
        if (!VariadicHooks.Is(method) || VariadicHooks.NextName(method) is not { } next)
        {
            return null;
        }

        var other = method.ContainingType.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(other =>
            VariadicHooks.Is(other)
            && VariadicHooks.NextName(other) == next
            && IsBefore(other, method)
            && HasParametersOf(other, method)
            && !SymbolEqualityComparer.Default.Equals(other.ReturnType, method.ReturnType));
        return other is null ? null : $"it shares 'Next.{next}' with '{other.Name}', which returns '{other.ReturnType.Text()}'; return the same type";
    }

    private static bool IsBefore(IMethodSymbol other, IMethodSymbol method)
    {
        var (one, two) = (other.Locations[0], method.Locations[0]);
        var order = string.CompareOrdinal(one.SourceTree?.FilePath, two.SourceTree?.FilePath);
        return order < 0 || (order == 0 && one.SourceSpan.Start < two.SourceSpan.Start);
    }

    private static string? Modifier(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var type = method.ContainingType;
        var overriding = declaration.Modifiers.FirstOrDefault(static modifier => AttributeRules.OverridingModifiers.Contains(modifier.Kind()));
        if (!overriding.IsKind(SyntaxKind.None)
            && (type.TypeKind != TypeKind.Interface || method.IsAbstract || method.DeclaredAccessibility == Accessibility.Private))
        {
            return $"hooks must not be '{overriding.Text}'";
        }

        return (type.TypeKind == TypeKind.Struct || type.IsStatic)
            && method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal
                ? $"a {(type.IsStatic ? "static class" : "struct")} can't have protected members; make it private or internal"
                : null;
    }

    private static string? Attribute(INamedTypeSymbol type) =>
        type.HasAttribute(CompilerAttributes.ComImport)
            ? $"'{type.Name}' is [ComImport], and the methods of such a type are implemented elsewhere; remove the attribute"
            : null;

    private static string? ParameterName(IMethodSymbol method) =>
        method.Parameters.GroupBy(static parameter => parameter.Name).FirstOrDefault(static group => group.Key.Length != 0 && group.Skip(1).Any()) is { } twice
            ? $"two of its parameters have the name '{twice.Key}'"
            : null;

    private static string? UnusableType(IMethodSymbol method)
    {
        var parameter = method.Parameters.Select(static parameter => parameter.Type).FirstOrDefault(static type => type.IsStatic || type.SpecialType == SpecialType.System_Void);
        return parameter is not null ? $"'{parameter.ToDisplayString()}' can't be the type of a parameter"
            : method.ReturnType.IsStatic || method.ReturnType.SpecialType == SpecialType.System_TypedReference
                ? $"'{method.ReturnType.ToDisplayString()}' can't be a return type"
                : null;
    }

    private static string? LessAccessibleType(IMethodSymbol method)
    {
        var types = method.Parameters.Select(static parameter => parameter.Type).Prepend(method.ReturnType);
        var hidden = types
            .SelectMany(static type => type.Parts())
            .OfType<INamedTypeSymbol>()
            .FirstOrDefault(part => part.TypeKind != TypeKind.Error && !part.IsFileLocal && !AccessDomain.Includes(part, method));
        return hidden is null ? null
            : Visibility.IsVisible(hidden)
                ? $"the type '{hidden.Name}' in its signature is less accessible; make '{method.Name}' private or internal"
                : $"the type '{hidden.Name}' in its signature is less accessible; make '{hidden.Name}' internal, and '{method.Name}' private or internal";
    }
}
