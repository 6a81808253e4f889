using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Declarations;

/// <summary>The declaration of a hook that the author wrote, from either declaration. Usually it is the implementing one, and the
/// generated one the defining one.</summary>
internal static class UserDeclaration
{
    /// <summary>The full name of the generator.</summary>
    private const string Generator = "Hooks.Generator.HookGenerator";

    public static (IMethodSymbol Method, MethodDeclarationSyntax Declaration)? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var half in new[] { method.PartialImplementationPart, method, method.PartialDefinitionPart })
        {
            if (half?.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
                && !IsGenerated(reference.SyntaxTree)
                && reference.GetSyntax(cancellation) is MethodDeclarationSyntax declaration)
            {
                return (half, declaration);
            }
        }

        return null;
    }

    /// <summary>The same in an analyzer, which is given both declarations; null for the one that isn't the author's.</summary>
    public static (IMethodSymbol Method, MethodDeclarationSyntax Declaration)? In(SymbolAnalysisContext context) =>
        Of((IMethodSymbol)context.Symbol, context.CancellationToken) is var (method, declaration)
        && SymbolEqualityComparer.Default.Equals(method, context.Symbol)
            ? (method, declaration)
            : null;

    /// <remarks>The compiler puts what a generator writes into a directory that is named after it.</remarks>
    public static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.Contains(Generator);
}
