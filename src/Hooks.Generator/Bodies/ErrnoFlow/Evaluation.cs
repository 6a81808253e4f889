using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>In what order the operations of a block run.</summary>
internal static class Evaluation
{
    /// <summary>The operations of a block with all their parts, parts first. What is assigned to comes after what is assigned.</summary>
    public static IEnumerable<IOperation> Order(BasicBlock block) =>
        (block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations).SelectMany(Order);

    /// <summary>Whether an operation runs whenever its statement does: of a pattern the later parts may not.</summary>
    public static bool IsCertain(IOperation operation) => !operation.Ancestors().Any(static ancestor => ancestor is IPatternOperation);

    private static IEnumerable<IOperation> Order(IOperation root)
    {
        // Without recursion: an expression may be as deep as the compiler allows.
        var open = new Stack<(IOperation Operation, bool IsExpanded)>([(root, false)]);
        while (open.Count != 0)
        {
            var (operation, isExpanded) = open.Pop();
            if (isExpanded)
            {
                yield return operation;
                continue;
            }

            open.Push((operation, true));
            foreach (var part in Parts(operation).Reverse())
            {
                open.Push(part);
            }
        }
    }

    private static IEnumerable<(IOperation Operation, bool IsExpanded)> Parts(IOperation operation) => operation is IAssignmentOperation assignment
        ? assignment.Target.ChildOperations.Append(assignment.Value).Select(static part => (part, false)).Append((assignment.Target, true))
        : operation.ChildOperations.Select(static part => (part, false));
}
