using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>Methods that the compiler turns into state machines: <c>async</c> methods and iterators.</summary>
internal static class StateMachineRules
{
    public static void CheckAsync(SyntaxNodeAnalysisContext context)
    {
        var modifiers = context.Node switch
        {
            MethodDeclarationSyntax method => method.Modifiers,
            LocalFunctionStatementSyntax function => function.Modifiers,
            _ => default,
        };
        var keyword = modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        if (keyword != default && context.SemanticModel.GetDeclaredSymbol(context.Node) is IMethodSymbol symbol)
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.StateMachine, keyword.GetLocation(), symbol.Name));
        }
    }

    public static void CheckYield(OperationAnalysisContext context)
    {
        var body = context.Operation.Syntax.Ancestors()
            .First(static node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax);

        // A method is reported once, however often it yields.
        if (body.DescendantNodes().OfType<YieldStatementSyntax>().First() == context.Operation.Syntax)
        {
            context.Report(BodyDescriptors.StateMachine, context.ContainingSymbol.Name);
        }
    }
}
