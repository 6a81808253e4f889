using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hooks.Generator.Declarations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>The declaration that the author of a method which can't be a hook leaves to the generator. What the compiler reports of
/// the author's declaration it reports of this one as well, and at the same place.</summary>
internal static class OtherHalf
{
    /// <param name="method">The method.</param>
    /// <param name="declaration">The author's declaration.</param>
    /// <param name="attribute">An attribute of the generated one, or nothing.</param>
    /// <param name="isRefused">Whether the compiler refuses the author's declaration.</param>
    public static string Of(IMethodSymbol method, MethodDeclarationSyntax declaration, string attribute, bool isRefused)
    {
        var text = new MappedText();
        var name = declaration.Identifier.GetLocation();
        var (result, identifier, constraints) = InvalidHooks.Header(method);
        text.Add($"{attribute}{Modifiers(declaration)}partial ", name);
        Add(text, result, [method.ReturnType], declaration.ReturnType, isRefused ? declaration.ReturnType.GetLocation() : name);
        text.Add($" {identifier}(", name);
        for (var i = 0; i < method.Parameters.Length && i < declaration.ParameterList.Parameters.Count; i++)
        {
            var syntax = declaration.ParameterList.Parameters[i];
            text.Add(i == 0 ? string.Empty : ", ", name);
            var (type, parameter) = InvalidHooks.Parameter(method.Parameters[i], syntax, isTrampoline: false);
            Add(text, type, [method.Parameters[i].Type], syntax, isRefused ? syntax.GetLocation() : name);
            text.Add($" {parameter}", isRefused ? syntax.Identifier.GetLocation() : name);
        }

        text.Add(method.IsVararg ? method.Parameters.Length == 0 ? "__arglist)" : ", __arglist)" : ")", name);
        foreach (var clause in declaration.ConstraintClauses.Take(constraints.Length == 0 ? 0 : 1))
        {
            Add(text, constraints, method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes), clause, name);
        }

        var isImplemented = HookRules.HasBody(declaration) || declaration.Modifiers.Any(SyntaxKind.ExternKeyword);
        text.Add(isImplemented ? ";" : string.Empty, name);
        return text.ToString();
    }

    private static string Modifiers(MethodDeclarationSyntax declaration) => string.Concat(declaration.Modifiers
        .Where(static modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)
            && !modifier.IsKind(SyntaxKind.AsyncKeyword)
            && !modifier.IsKind(SyntaxKind.ExternKeyword))
        .Select(static modifier => modifier.Text + " "));

    /// <summary>Adds what the author wrote at a place; the names of unknown types at theirs.</summary>
    private static void Add(MappedText text, string written, IEnumerable<ITypeSymbol> types, SyntaxNode syntax, Location place)
    {
        var names = types
            .SelectMany(static type => type.Parts())
            .Where(static part => part.TypeKind == TypeKind.Error)
            .SelectMany(NamesOf)
            .Where(static name => name.Length != 0)
            .Distinct()
            .Select(Regex.Escape)
            .ToArray();
        if (names.Length == 0)
        {
            text.Add(written, place);
            return;
        }

        var left = syntax.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        foreach (var piece in Regex.Split(written, $@"(?<!\w)({string.Join("|", names)})(?!\w)"))
        {
            var index = left.FindIndex(token => token.ValueText == piece);
            text.Add(piece, index < 0 ? place : left[index].GetLocation());
            left.RemoveRange(0, index + 1);
        }
    }

    /// <summary>The name of a type, and of what it should be in.</summary>
    private static IEnumerable<string> NamesOf(ITypeSymbol type)
    {
        for (ISymbol? part = type; part is IErrorTypeSymbol; part = part.ContainingSymbol)
        {
            yield return part.Name;
        }
    }
}
