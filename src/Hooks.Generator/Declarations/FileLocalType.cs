using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generator.Declarations;

/// <summary>A file-local type with a hook in it, as plain values.</summary>
/// <remarks>Another file can't add a declaration to such a type, so the partial method is incomplete, and the compiler runs no
/// analyzer.</remarks>
/// <param name="Name">The type.</param>
/// <param name="Path">The file that declares it.</param>
/// <param name="Span">The position of its name.</param>
/// <param name="Lines">The same in lines and columns.</param>
internal sealed record FileLocalType(string Name, string Path, TextSpan Span, LinePositionSpan Lines)
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

        var location = declaration.Identifier.GetLocation();
        var lines = location.GetLineSpan();
        return new FileLocalType(declaration.Identifier.ValueText, lines.Path, location.SourceSpan, lines.Span);
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(HookDescriptors.FileLocal, Location.Create(Path, Span, Lines), Name);
}
