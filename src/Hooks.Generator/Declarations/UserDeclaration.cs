using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <remarks>The compiler puts what a generator writes into a directory that is named after it.</remarks>
    public static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.Contains(Generator);
}
