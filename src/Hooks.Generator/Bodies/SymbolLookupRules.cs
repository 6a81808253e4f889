using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Look-ups of a symbol that the library intercepts: what is found is the hook.</summary>
internal static class SymbolLookupRules
{
    public static void Check(OperationAnalysisContext context, InterceptedSymbols hooks)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "Find" } method
            && method.ContainingType.Is(KnownSymbols.In(context.Compilation).Symbol)
            && call.Arguments.FirstOrDefault()?.Value.DescendantsAndSelf().OfType<IUtf8StringOperation>().FirstOrDefault() is { Value: { } symbol }
            && hooks.Find(symbol) is { } hook)
        {
            context.Report(BodyDescriptors.OwnSymbol, symbol, VariadicHooks.NextAdvice(hook));
        }
    }
}
