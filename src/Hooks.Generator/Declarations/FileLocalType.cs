using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>A file-local type with a hook in it, as plain values.</summary>
/// <remarks>Another file can't add a declaration to such a type, so the partial method is incomplete, and the compiler runs no
/// analyzer.</remarks>
/// <param name="Name">The type.</param>
/// <param name="Place">The position of its name.</param>
internal sealed record FileLocalType(string Name, SourceLocation Place)
{
    public static bool IsOne(SyntaxNode node) =>
        node is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.FileKeyword);

    /// <summary>Reads one; null if it holds no hook.</summary>
    public static FileLocalType? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var declaration = (TypeDeclarationSyntax)context.Node;
        var known = KnownSymbols.In(context.SemanticModel.Compilation);
        var methods = declaration.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.AttributeLists.Count != 0);
        if (!methods.Any(method => context.SemanticModel.GetDeclaredSymbol(method, cancellation) is { } symbol && known.IsHook(symbol)))
        {
            return null;
        }

        return new FileLocalType(declaration.Identifier.ValueText, SourceLocation.Of(declaration.Identifier.GetLocation()));
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(HookDescriptors.FileLocal, Place.ToLocation(), Name);
}
