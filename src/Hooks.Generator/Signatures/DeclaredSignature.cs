using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Signatures;

/// <summary>The signature of a hook, an import or a function pointer, with the syntax where a mistake is reported.</summary>
/// <param name="Method">The signature.</param>
/// <param name="Result">The type that it returns.</param>
/// <param name="List">The list of its parameters.</param>
/// <param name="Parameters">The types of its parameters; null for one without a type.</param>
internal sealed record DeclaredSignature(IMethodSymbol Method, TypeSyntax Result, SyntaxNode List, ImmutableArray<TypeSyntax?> Parameters)
{
    /// <summary>Reads a declaration; null for a kind that has no such signature.</summary>
    public static DeclaredSignature? Of(IMethodSymbol method, SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax ordinary => Of(method, ordinary),
        LocalFunctionStatementSyntax local => new DeclaredSignature(method, local.ReturnType, local.ParameterList, TypesOf(local.ParameterList)),

        // The last of the list is the result.
        FunctionPointerTypeSyntax { ParameterList.Parameters: { Count: > 0 } types } pointer => new DeclaredSignature(
            method, types.Last().Type, pointer.ParameterList, [.. types.Take(types.Count - 1).Select(static parameter => (TypeSyntax?)parameter.Type)]),
        IdentifierNameSyntax name when AliasedBy(name) is { } pointer => Of(method, pointer),
        _ => null,
    };

    /// <summary>The type of a field, or what an alias of its file or of the whole project stands for
    /// (<c>global using unsafe Close = delegate* unmanaged&lt;int, int&gt;</c>).</summary>
    public static TypeSyntax Unaliased(TypeSyntax type, Compilation compilation, CancellationToken cancellation) =>
        type is IdentifierNameSyntax name && AliasedBy(name) is null
            ? compilation.SyntaxTrees
                .SelectMany(tree => (tree.GetRoot(cancellation) as CompilationUnitSyntax)?.Usings ?? default)
                .Where(static directive => directive.GlobalKeyword != default)
                .Select(directive => Stands(directive, name))
                .FirstOrDefault(static aliased => aliased is not null) ?? type
            : type;

    /// <summary>What an alias of the file, <c>using unsafe Close = delegate* unmanaged&lt;int, int&gt;</c>, stands for.</summary>
    private static FunctionPointerTypeSyntax? AliasedBy(IdentifierNameSyntax name) => name.Ancestors()
        .SelectMany(static node => node switch
        {
            CompilationUnitSyntax unit => unit.Usings,
            BaseNamespaceDeclarationSyntax space => space.Usings,
            _ => default,
        })
        .Select(directive => Stands(directive, name))
        .FirstOrDefault(static aliased => aliased is not null);

    private static FunctionPointerTypeSyntax? Stands(UsingDirectiveSyntax directive, IdentifierNameSyntax name) =>
        directive.Alias?.Name.Identifier.ValueText == name.Identifier.ValueText ? directive.NamespaceOrType as FunctionPointerTypeSyntax : null;

    public static DeclaredSignature Of(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        new(method, declaration.ReturnType, declaration.ParameterList, TypesOf(declaration.ParameterList));

    private static ImmutableArray<TypeSyntax?> TypesOf(ParameterListSyntax list) => [.. list.Parameters.Select(static parameter => parameter.Type)];
}
