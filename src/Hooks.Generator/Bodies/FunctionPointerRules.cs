using System.Linq;
using System.Reflection.Metadata;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Calls of C functions through a pointer.</summary>
internal static class FunctionPointerRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var call = (IFunctionPointerInvocationOperation)context.Operation;
        if (call.Target.Type is not IFunctionPointerTypeSymbol { Signature: { CallingConvention: not SignatureCallingConvention.Default } signature })
        {
            return;
        }

        var known = KnownSymbols.In(call.SemanticModel!.Compilation);
        if (Convention(signature) is { } convention)
        {
            context.Report(BodyDescriptors.PointerCall, $"the calling convention '{convention}' is not that of C functions on Linux; write 'unmanaged' alone");
        }
        else if (signature.RefKind != RefKind.None || (!signature.ReturnsVoid && !PassedValue.IsPlain(signature.ReturnType)))
        {
            context.Report(BodyDescriptors.PointerCall, PassedValue.Reason(signature.ReturnType, Text(signature.RefKind, signature.ReturnType), known));
        }
        else if (signature.Parameters.FirstOrDefault(static parameter => parameter.RefKind != RefKind.None || !PassedValue.IsPlain(parameter.Type)) is { } parameter)
        {
            context.Report(BodyDescriptors.PointerCall, PassedValue.Reason(parameter.Type, Text(parameter.RefKind, parameter.Type), known));
        }
    }

    /// <summary>The calling convention that a C function on Linux doesn't have; null if the pointer's is C's.</summary>
    private static string? Convention(IMethodSymbol signature) => signature.CallingConvention switch
    {
        SignatureCallingConvention.CDecl => null,
        SignatureCallingConvention.Unmanaged => signature.UnmanagedCallingConventionTypes
            .Select(static type => type.Name)
            .FirstOrDefault(static name => name is not ("CallConvCdecl" or "CallConvSuppressGCTransition")),
        var other => other.ToString(),
    };

    private static string Text(RefKind kind, ITypeSymbol type) => kind switch
    {
        RefKind.None => type.Text(),
        RefKind.Out => $"out {type.Text()}",
        RefKind.In or RefKind.RefReadOnlyParameter => $"in {type.Text()}",
        _ => $"ref {type.Text()}",
    };
}
