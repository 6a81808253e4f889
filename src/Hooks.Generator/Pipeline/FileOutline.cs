using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>A file without the parts that declarations don't depend on: comments, layout, and the bodies of methods.</summary>
/// <remarks>
/// Bodies of properties stay: the word <c>field</c> in one declares a field. Directives stay wherever they are: after
/// <c>#nullable</c> in a body, the declarations that follow mean something else.
/// What a file with syntax errors declares depends on all of its text: on tokens that the parser skipped, on the braces of
/// bodies, even on where a line ends.
/// </remarks>
internal static class FileOutline
{
    public static string Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);

        // The path says which files are generated, and names the types that are local to one.
        var outline = new StringBuilder(tree.FilePath).Append('\n');
        if (root.ContainsDiagnostics || root.ContainsSkippedText)
        {
            return outline.Append(tree.GetText(cancellation)).ToString();
        }

        foreach (var part in root.DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            if (part.AsNode() is { } node)
            {
                if (IsBody(node))
                {
                    outline.Append("{} ");
                    AppendDirectives(outline, node);
                }
            }
            else
            {
                AppendDirectives(outline, part.AsToken());
                outline.Append(part.AsToken().Text).Append(' ');
            }
        }

        return outline.ToString();
    }

    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax && node.Parent is BaseMethodDeclarationSyntax;

    private static void AppendDirectives(StringBuilder outline, SyntaxNode body)
    {
        if (!body.ContainsDirectives)
        {
            return;
        }

        foreach (var token in body.DescendantTokens())
        {
            AppendDirectives(outline, token);
        }
    }

    private static void AppendDirectives(StringBuilder outline, SyntaxToken token)
    {
        if (!token.ContainsDirectives)
        {
            return;
        }

        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                outline.Append(trivia.ToFullString()).Append('\n');
            }
        }
    }
}
