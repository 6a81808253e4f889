using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Bodies;

/// <summary>What a use of memory does with its elements.</summary>
internal enum AccessKind
{
    /// <summary>Nothing: it asks for the length, say.</summary>
    None,

    /// <summary>It reads one.</summary>
    Read,

    /// <summary>It reads one and then writes it: <c>memory[i]++</c>.</summary>
    Change,

    /// <summary>It writes one, or hands the memory on.</summary>
    Write,
}

/// <summary>A use of a variable that stands for memory.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Node">The place of it.</param>
/// <param name="End">Where in the text it has happened.</param>
internal readonly record struct ElementAccess(AccessKind Kind, SyntaxNode Node, int End)
{
    /// <summary>Looks at a use: <c>memory[i]</c>, <c>*memory</c>, <c>*(memory + i)</c>, or another.</summary>
    public static ElementAccess Of(IdentifierNameSyntax use, SemanticModel model)
    {
        if (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "IsEmpty" } member && member.Expression == use)
        {
            return new(AccessKind.None, use, use.Span.End);
        }

        if (use.Parent is ForEachStatementSyntax loop && loop.Expression == use)
        {
            return new(AccessKind.Read, use, use.Span.End);
        }

        if (Element(use) is not { } element || model.GetTypeInfo(element).Type is not { IsRefLikeType: false })
        {
            return new(AccessKind.Write, use, use.Span.End);
        }

        // A field of an element is a part of it.
        ExpressionSyntax whole = element;
        while (whole.Parent is ParenthesizedExpressionSyntax || (whole.Parent is MemberAccessExpressionSyntax field && field.Expression == whole))
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole.Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == whole =>
                new(AccessKind.Write, whole, assignment.Span.End),
            AssignmentExpressionSyntax assignment when assignment.Left == whole => new(AccessKind.Change, whole, whole.Span.End),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
                or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } =>
                new(AccessKind.Change, whole, EndOfTurn(whole)),
            ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => new(AccessKind.Write, whole, argument.Span.End),
            ArgumentSyntax { Parent: TupleExpressionSyntax } => new(AccessKind.Write, whole, whole.Span.End),
            InvocationExpressionSyntax call when call.Expression == whole => new(AccessKind.Write, whole, call.Span.End),
            RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } =>
                new(AccessKind.Write, whole, whole.Span.End),
            _ => new(AccessKind.Read, whole, EndOfTurn(whole)),
        };
    }

    private static ExpressionSyntax? Element(IdentifierNameSyntax use)
    {
        if (use.Parent is ElementAccessExpressionSyntax indexed && indexed.Expression == use)
        {
            return indexed;
        }

        ExpressionSyntax place = use;
        while (place.Parent is ParenthesizedExpressionSyntax
            || place.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression })
        {
            place = (ExpressionSyntax)place.Parent;
        }

        return place.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } pointed ? pointed : null;
    }

    /// <summary>What stands behind the second semicolon of a <c>for</c> happens after its body.</summary>
    private static int EndOfTurn(ExpressionSyntax read)
    {
        for (SyntaxNode? node = read; node is not null; node = node.Parent)
        {
            if (node.Parent is ForStatementSyntax loop && node is ExpressionSyntax step && loop.Incrementors.Contains(step))
            {
                return loop.Span.End;
            }
        }

        return read.Span.End;
    }
}
