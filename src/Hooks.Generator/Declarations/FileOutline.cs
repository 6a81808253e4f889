using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>A file without what no declaration depends on: comments, layout, and the bodies of methods.</summary>
/// <remarks>Bodies of properties stay: the word <c>field</c> in one declares a field.</remarks>
internal static class FileOutline
{
    internal static string Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var outline = new StringBuilder();
        foreach (var part in tree.GetRoot(cancellation).DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            if (part.IsToken)
            {
                outline.Append(part.AsToken().Text).Append(' ');
            }
            else if (IsBody(part.AsNode()!))
            {
                outline.Append("{} ");
            }
        }

        return outline.ToString();
    }

    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax && node.Parent is BaseMethodDeclarationSyntax;
}
