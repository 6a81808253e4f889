using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Look-ups of a symbol that the library intercepts: what is found is the hook.</summary>
internal static class SymbolLookupRules
{
    public static void Check(OperationAnalysisContext context, InterceptedSymbols hooks)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Find" } method || !method.ContainingType.Is(KnownSymbols.In(context.Compilation).Symbol))
        {
            return;
        }

        var name = call.Arguments.First(static argument => argument.Parameter?.Ordinal == 0).Value;
        foreach (var symbol in LocalValues.Of(name).SelectMany(value => Literals(value, context)).Distinct())
        {
            if (hooks.Find(symbol) is { } hook)
            {
                context.Report(BodyDescriptors.OwnSymbol, symbol, VariadicHooks.NextAdvice(hook));
            }
        }
    }

    /// <summary>The literals in a value, or in the property or method of the project that returns it.</summary>
    private static IEnumerable<string> Literals(IOperation value, OperationAnalysisContext context)
    {
        var returned = value switch
        {
            IPropertyReferenceOperation { Instance: null, Property.GetMethod: { } getter } => MethodBodies.Of(getter, context.Compilation, context.CancellationToken),
            IInvocationOperation { Instance: null, TargetMethod: var method } => MethodBodies.Of(method, context.Compilation, context.CancellationToken),
            _ => null,
        };
        return (returned ?? value).DescendantsAndSelf().OfType<IUtf8StringOperation>().Select(static text => text.Value);
    }
}
