using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Exceptions, thrown and caught.</summary>
internal static class ExceptionRules
{
    public static void Check(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            // The handler around a bare 'throw;' is reported instead.
            case IThrowOperation { Exception: { } exception } when exception.Unconverted().Kind != OperationKind.Invalid:
                context.Report(BodyDescriptors.Throw, "An exception is thrown");
                break;

            case ICatchClauseOperation { Syntax: CatchClauseSyntax syntax, ExceptionType.TypeKind: not TypeKind.Error }:
                context.Report(BodyDescriptors.Catch, syntax.CatchKeyword.GetLocation());
                break;

            case ISwitchExpressionOperation { Syntax: SwitchExpressionSyntax syntax } @switch when !IsExhaustive(@switch):
                context.Report(
                    BodyDescriptors.Throw, syntax.SwitchKeyword.GetLocation(), "The switch expression throws if no arm matches (add the arm '_')");
                break;
        }
    }

    /// <remarks>For a null that no arm matches the compiler only warns.</remarks>
    private static bool IsExhaustive(ISwitchExpressionOperation @switch) =>
        @switch.IsExhaustive
        && (@switch.Value.Type?.MayBeReference() != true
            || @switch.Arms.Any(static arm => arm.Guard is null && TakesNull(arm.Pattern)));

    private static bool TakesNull(IPatternOperation pattern)
    {
        var left = new Stack<IPatternOperation>();
        left.Push(pattern);
        while (left.Count != 0)
        {
            switch (left.Pop())
            {
                case IDiscardPatternOperation:
                case IDeclarationPatternOperation { MatchesNull: true }:
                case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                    return true;
                case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                    left.Push(either.LeftPattern);
                    left.Push(either.RightPattern);
                    break;
            }
        }

        return false;
    }
}
