using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Calls of an intercepted symbol, which would come back to the library.</summary>
internal static class OwnSymbolRules
{
    /// <summary>Code that takes the address of a function calls it elsewhere.</summary>
    public static readonly OperationKind[] Kinds = [.. CalledMethods.Kinds, OperationKind.MethodReference];

    public static void Check(OperationAnalysisContext context, InterceptedSymbols symbols)
    {
        foreach (var method in context.Operation is IMethodReferenceOperation reference ? [reference.Method] : CalledMethods.Of(context.Operation))
        {
            if (method.GetDllImportData() is { } import && symbols.Find(import.EntryPointName ?? method.Name) is { } hook)
            {
                context.Report(BodyDescriptors.OwnSymbol, import.EntryPointName ?? method.Name, VariadicHooks.NextAdvice(hook));
            }
        }
    }
}
