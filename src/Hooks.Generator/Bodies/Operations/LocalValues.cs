using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Operations;

/// <summary>The values that an expression may have, as far as the method that it stands in says.</summary>
internal static class LocalValues
{
    /// <summary>The branches of conditions, and what a local is set to, wherever that is.</summary>
    public static IEnumerable<IOperation> Of(IOperation value)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IOperation>([value]);
        while (open.Count != 0)
        {
            var next = open.Pop().Unconverted();
            switch (next)
            {
                case IConditionalOperation { WhenFalse: { } otherwise } choice:
                    open.Push(otherwise);
                    open.Push(choice.WhenTrue);
                    break;
                case ISwitchExpressionOperation choice:
                    foreach (var arm in choice.Arms)
                    {
                        open.Push(arm.Value);
                    }

                    break;
                case ILocalReferenceOperation { Local: var local } when !next.ConstantValue.HasValue:
                    if (seen.Add(local))
                    {
                        foreach (var set in SetTo(local, next))
                        {
                            open.Push(set);
                        }
                    }

                    break;
                default:
                    yield return next;
                    break;
            }
        }
    }

    private static IEnumerable<IOperation> SetTo(ILocalSymbol local, IOperation near) =>
        near.Ancestors().Last().Descendants().Select(operation => operation switch
        {
            IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) => declarator.GetVariableInitializer()?.Value,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when SymbolEqualityComparer.Default.Equals(target.Local, local) => assignment.Value,
            _ => null,
        }).OfType<IOperation>();
}
