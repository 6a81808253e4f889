using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Calls of an intercepted symbol that come back to the library.</summary>
internal static class OwnSymbolRules
{
    internal static void Check(OperationAnalysisContext context, InterceptedSymbols symbols)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (method.GetDllImportData() is { } import && symbols.Find(import.EntryPointName ?? method.Name) is { } hook)
        {
            context.Report(BodyDescriptors.OwnSymbol, import.EntryPointName ?? method.Name, hook.Name);
        }
    }
}
