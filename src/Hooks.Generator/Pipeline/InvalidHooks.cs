using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Declarations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>Reads what the author's code needs around a method that can't be a hook, so that it compiles as far as
/// possible.</summary>
internal static class InvalidHooks
{
    private static readonly SymbolDisplayFormat s_genericFormat = HookModels.TypeFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(SymbolDisplayMemberOptions.None);

    /// <summary>Null if nothing can be written for it: what is left is an error of the compiler's own.</summary>
    public static InvalidHook? Read(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var isPartial = declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
        var containers = declaration.Ancestors().OfType<TypeDeclarationSyntax>();
        if (declaration.ExplicitInterfaceSpecifier is not null
            || method.ContainingType.TypeKind == TypeKind.Extension
            || TypesOf(method).Any(static type => Visibility.HiddenIn(type) is { IsFileLocal: true })
            || (!isPartial && containers.Any(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))))
        {
            return null;
        }

        // What is obsolete may name an obsolete type.
        var attribute = ObsoleteTypes.FirstIn(method) is null ? string.Empty : "[global::System.Obsolete] ";
        var hook = new InvalidHook(
            HookModels.ReadContainer(method.ContainingType),
            isPartial && CanHaveOtherHalf(method, declaration)
                ? (IsObsolete(method) ? string.Empty : attribute) + OtherHalf(method, declaration)
                : string.Empty,
            CanHaveTrampoline(method) ? $"{attribute}internal static {Signature(method, declaration, isTrampoline: true)}" : string.Empty);
        return hook is { OtherHalf: "", Trampoline: "" } ? null : hook;
    }

    private static bool IsObsolete(IMethodSymbol method) => method.HasAttribute(CompilerAttributes.Obsolete);

    private static bool CanHaveOtherHalf(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        method is { PartialDefinitionPart: null, PartialImplementationPart: null }
        && method.Name != method.ContainingType.Name
        && DeclarationConflicts.ReasonFor(method, declaration) is null;

    private static bool CanHaveTrampoline(IMethodSymbol method) =>
        ReservedNames.LetsTrampoline(method)
        && DeclarationConflicts.LetsTrampoline(method)
        && !NativeForm.NamesUnknownType(method)
        && Visibility.HiddenIn(method.ReturnType) is null
        && method.Parameters.All(static parameter => Visibility.HiddenIn(parameter.Type) is null || IsPointer(parameter.Type));

    private static bool IsPointer(ITypeSymbol type) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol;

    private static IEnumerable<ITypeSymbol> TypesOf(IMethodSymbol method) =>
        method.Parameters.Select(static parameter => parameter.Type).Prepend(method.ReturnType);

    private static string OtherHalf(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var modifiers = string.Concat(declaration.Modifiers
            .Where(static modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)
                && !modifier.IsKind(SyntaxKind.AsyncKeyword)
                && !modifier.IsKind(SyntaxKind.ExternKeyword))
            .Select(static modifier => modifier.Text + " "));
        var isImplemented = HookRules.HasBody(declaration) || declaration.Modifiers.Any(SyntaxKind.ExternKeyword);
        return $"{modifiers}partial {Signature(method, declaration, isTrampoline: false)}{(isImplemented ? ";" : string.Empty)}";
    }

    private static string Signature(IMethodSymbol method, MethodDeclarationSyntax declaration, bool isTrampoline)
    {
        var result = method switch
        {
            { ReturnsByRefReadonly: true } => "ref readonly ",
            { ReturnsByRef: true } => "ref ",
            _ => string.Empty,
        };
        var parameters = method.Parameters
            .Zip(declaration.ParameterList.Parameters, (symbol, syntax) => Parameter(symbol, syntax, isTrampoline))
            .Concat(method.IsVararg && !isTrampoline ? ["__arglist"] : []);

        // The name with its type parameters, and behind the parameters what these are constrained to.
        var name = method.ToDisplayString(s_genericFormat);
        var constraints = name.IndexOf(" where ", System.StringComparison.Ordinal) is var start and >= 0 ? name.Substring(start) : string.Empty;
        name = name.Substring(0, name.Length - constraints.Length);
        return $"{result}{method.ReturnType.ToDisplayString(HookModels.TypeFormat)} {name}({string.Join(", ", parameters)}){constraints}";
    }

    /// <remarks><c>this</c> may not stand in <c>Next</c>, which is a nested class. Neither may a private type, as <c>Next</c> is
    /// internal; a pointer to one converts to what stands there in its place.</remarks>
    private static string Parameter(IParameterSymbol symbol, ParameterSyntax syntax, bool isTrampoline)
    {
        var modifiers = syntax.Modifiers
            .Where(modifier => !modifier.IsKind(SyntaxKind.ScopedKeyword) && (!isTrampoline || !modifier.IsKind(SyntaxKind.ThisKeyword)))
            .Select(static modifier => modifier.Text + " ");
        var type = isTrampoline && Visibility.HiddenIn(symbol.Type) is not null ? "void*" : symbol.Type.ToDisplayString(HookModels.TypeFormat);
        return $"{string.Concat(modifiers)}{type} {HookModels.Escape(symbol.Name)}";
    }
}
