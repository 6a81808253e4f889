using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>Hooks that call themselves, directly or indirectly.</summary>
/// <remarks>A conditional recursive call is an error too: it bypasses the next definition, and its depth is unknown. Code that hooks
/// share belongs in a method that is not a hook, which may be recursive.</remarks>
internal static class RecursionRules
{
    /// <summary>Reports the calls of a hook that lead to the hook.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool Check(OperationBlockAnalysisContext context, CallGraph graph, IMethodSymbol hook)
    {
        var self = MethodInstance.Of(hook);
        var isFound = false;
        foreach (var calls in graph.CallsOf(self).Where(static call => call.Kind == CallKind.Call).GroupBy(static call => call.Operation.Syntax))
        {
            var path = calls.Select(call => graph.Path(call.Target, self.Equals, static next => next.Kind == CallKind.Call)).FirstOrDefault(static path => !path.IsEmpty);
            if (path.IsDefault)
            {
                continue;
            }

            isFound = true;
            var between = path.Take(path.Length - 1).Select(static method => $"'{method.Definition.CallName()}'").ToArray();
            context.ReportDiagnostic(Diagnostic.Create(
                BodyDescriptors.Recursion,
                calls.Key.GetLocation(),
                hook.Name,
                between.Length == 0 ? string.Empty : $" through {string.Join(", ", between)}",
                VariadicHooks.NextAdvice(hook)));
        }

        return isFound;
    }
}
