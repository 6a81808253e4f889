using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>What a hook does before and after it calls the function that it stands before.</summary>
internal static class HookFlowRules
{
    internal static void Check(OperationBlockAnalysisContext context, INamedTypeSymbol intercept, InterceptedSymbols symbols, CallGraph graph)
    {
        if (context.OwningSymbol is not IMethodSymbol method
            || !method.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, intercept))
            || context.OperationBlocks.FirstOrDefault(static block => block is IBlockOperation) is not { } body)
        {
            return;
        }

        if (RecursionRules.Check(context, graph, method))
        {
            return;
        }

        var calls = new HookCalls(context.Compilation, symbols, context.CancellationToken);
        if (!graph.Reachable(MethodInstance.Of(method)).Any(static called => CallGraph.IsNext(called.Definition)))
        {
            // Of a method that can't be a hook another rule speaks.
            if (SignatureRules.IsHook(method, context.CancellationToken))
            {
                var implementation = method.PartialImplementationPart ?? method;
                context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.NeverNext, implementation.Locations[0], method.Name));
            }

            return;
        }

        var all = body.DescendantsAndSelf().Where(static operation => CalledMethods.Of(operation).Any()).ToArray();
        var nextCalls = NextCalls(calls, body, all, method);
        foreach (var call in nextCalls.Where(call => ErrnoScope.Overwrites(body, call)))
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.NextInScope, call.Syntax.GetLocation(), method.Name));
        }

        var next = nextCalls.Select(static call => call.Syntax.SpanStart).ToArray();
        foreach (var call in all.Except(nextCalls))
        {
            if (next.Length != 0)
            {
                CheckErrno(context, calls, body, call, next);
            }
        }
    }

    /// <summary>The calls of the hook's own <c>Next</c>; where there are none, those of the methods that call it.</summary>
    private static IOperation[] NextCalls(HookCalls calls, IOperation body, IOperation[] all, IMethodSymbol method)
    {
        var direct = all.Where(call => CalledMethods.Of(call).Any(called => HookCalls.IsNextOf(method, called))).ToArray();
        if (direct.Length != 0)
        {
            return direct;
        }

        // A method in a scope may call Next on the side, as long as another is called outside.
        var inScope = all.Where(call => calls.Anew().LeadsToNext(call, method)).ToLookup(call => ErrnoScope.Overwrites(body, call));
        return [.. inScope[false].Any() ? inScope[false] : inScope[true]];
    }

    private static void CheckErrno(
        OperationBlockAnalysisContext context, HookCalls calls, IOperation body, IOperation call, int[] next)
    {
        if (ErrnoScope.Covers(body, call) || IsOutcome(body, call, next))
        {
            return;
        }

        foreach (var method in CalledMethods.Of(call))
        {
            if (calls.Anew().LeadsToLibc(method) is { } symbol)
            {
                var when = next.Any(position => position < call.Syntax.SpanStart)
                    ? "that Next has left for the caller"
                    : "before Next, and Next leaves it so where it succeeds";
                var what = method.GetDllImportData() is null && !HookCalls.IsNext(method)
                    ? $"'{Name(method)}', which calls '{symbol}',"
                    : $"'{symbol}'";
                context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.LostErrno, call.Syntax.GetLocation(), what, when));
                return;
            }
        }
    }

    /// <summary>A method as it is called: a property by its own name, a constructor or an operator with its type.</summary>
    private static string Name(IMethodSymbol method) => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction
        ? method.Name
        : method.AssociatedSymbol?.Name ?? method.Text();

    /// <summary>Whether the failure of a call is the hook's own: then its errno is what the caller is to see.</summary>
    private static bool IsOutcome(IOperation body, IOperation call, int[] next)
    {
        foreach (var ancestor in call.Ancestors())
        {
            if (ancestor is IReturnOperation
                || (ancestor is IConditionalOperation choice && choice.Condition.Syntax.Span.Contains(call.Syntax.Span) && EndsWithoutNext(choice, next))
                || (ancestor is IBlockOperation block && block != body && EndsWithoutNext(block, next))
                || (ancestor is IVariableDeclaratorOperation { Symbol: var local } && IsDecidedBy(body, local, next)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDecidedBy(IOperation body, ILocalSymbol local, int[] next) =>
        body.DescendantsAndSelf().OfType<IConditionalOperation>().Any(choice =>
            EndsWithoutNext(choice, next)
            && choice.Condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)));

    private static bool EndsWithoutNext(IConditionalOperation choice, int[] next) =>
        EndsWithoutNext(choice.WhenTrue, next) || (choice.WhenFalse is { } otherwise && EndsWithoutNext(otherwise, next));

    /// <summary>Whether a branch leaves the hook, and Next is not called in it.</summary>
    private static bool EndsWithoutNext(IOperation branch, int[] next) =>
        (branch is IReturnOperation || (branch is IBlockOperation block && block.Operations.LastOrDefault() is IReturnOperation))
        && !next.Any(position => branch.Syntax.Span.Contains(position));
}
