using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.ErrnoFlow;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Signatures;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>What a hook does before and after it calls the function that it intercepts.</summary>
/// <remarks>On some path errno isn't what the program expects: a call that may change it happens after <c>Next</c>, or before a
/// <c>Next</c> that succeeds and so leaves it, with nothing between that call and the end that puts errno back or sets it. It is what
/// the program expects if the call's failure is the hook's own: if its result is returned, or was tested and is answered without
/// what <c>Next</c> returned. A hook that doesn't call <c>Next</c> on a path answers for itself there.</remarks>
internal sealed class HookFlowRules(KnownSymbols known, CallGraph graph, ErrnoAnalysis errno)
{
    public void Check(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol method
            || !known.IsHook(method)
            || !context.OperationBlocks.Any(static block => block is IBlockOperation))
        {
            return;
        }

        if (RecursionRules.Check(context, graph, method))
        {
            return;
        }

        if (!graph.Reachable(MethodInstance.Of(method)).Any(static called => CallGraph.IsNext(called.Definition)))
        {
            // Other rules report methods that can't be hooks. If no function takes a list, there is no Next to call.
            if (VariadicHooks.NextName(method) is not null && SignatureRules.IsHook(method, context.CancellationToken))
            {
                var implementation = method.PartialImplementationPart ?? method;
                context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.NeverNext, implementation.Locations[0], method.Name));
            }

            return;
        }

        if (errno.Check(method) is { } findings)
        {
            Report(context, method, findings);
        }
    }

    private void Report(OperationBlockAnalysisContext context, IMethodSymbol hook, ErrnoFindings findings)
    {
        foreach (var next in InOrder(findings.LostNexts))
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.NextInScope, next.Syntax.GetLocation(), VariadicHooks.NextName(hook) ?? hook.Name));
        }

        // The code fix doesn't move these calls into a scope: their errno is the caller's.
        var nexts = findings.Nexts.Select(static next => next.Syntax.GetLocation()).ToArray();
        foreach (var call in InOrder(findings.WritersBeforeNext.Concat(findings.WritersAfterNext)))
        {
            var when = findings.WritersAfterNext.Contains(call)
                ? "after Next has set it for the caller"
                : "before Next, which does not reset it when it succeeds";
            context.ReportDiagnostic(Diagnostic.Create(
                BodyDescriptors.LostErrno, call.Syntax.GetLocation(), nexts, Name(hook, call, findings.FunctionOf(call)), when));
        }
    }

    /// <summary>The calls, one for each place: some are more than one operation.</summary>
    private static IEnumerable<IOperation> InOrder(IEnumerable<IOperation> calls) =>
        calls.GroupBy(static call => call.Syntax).Select(static group => group.First()).OrderBy(static call => call.Syntax.SpanStart);

    /// <summary>What is called, and the function of libc that it comes to.</summary>
    private string Name(IMethodSymbol hook, IOperation operation, string function)
    {
        var method = graph.CallsOf(MethodInstance.Of(hook))
            .Where(call => call.Operation == operation && call.Kind != CallKind.Reference)
            .Select(static call => call.Target.Definition)
            .OrderByDescending(method => method.GetDllImportData() is not null || CallGraph.IsNext(method) || !graph.CodeOf(method).Graphs.IsEmpty)
            .First();
        return method.GetDllImportData() is not null || CallGraph.IsNext(method) ? $"'{function}'" : $"'{method.CallName()}', which calls '{function}',";
    }
}
