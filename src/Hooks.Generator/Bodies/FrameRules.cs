using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Methods whose structs fill the stack.</summary>
/// <remarks>A frame of a page or more is one that compiled code calls the runtime for. <c>stackalloc</c> is not part of the
/// frame, and has no limit but the stack.</remarks>
internal static class FrameRules
{
    private const int Page = 4096;

    /// <summary>What a frame holds beside its structs: saved registers, spilled values, the cookie.</summary>
    private const int Rest = 512;

    private const int Small = 64;

    internal static void Check(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsAbstract: false } method)
        {
            return;
        }

        var size = context.OperationBlocks.Sum(block => SizeOf(block, context, new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { method }));
        if (size > Page - Rest)
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.LargeFrame, method.Locations[0], method.Name, size, Page - Rest));
        }
    }

    /// <summary>What the values of a body take, with those of the methods that become a part of it.</summary>
    private static int SizeOf(IOperation body, OperationBlockAnalysisContext context, HashSet<IMethodSymbol> around) =>
        body.DescendantsAndSelf().Sum(operation => Types(operation).Sum(SizeOf)
            + (operation is IInvocationOperation { TargetMethod: var called }
                && called.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining)
                    ? SizeOfInlined(called, context, around)
                    : 0));

    private static int SizeOfInlined(IMethodSymbol method, OperationBlockAnalysisContext context, HashSet<IMethodSymbol> around)
    {
        if (MethodBodies.Of(method, context.Compilation, context.CancellationToken) is not { } body || !around.Add(method))
        {
            return 0;
        }

        var size = SizeOf(body, context, around);
        around.Remove(method);
        return size;
    }

    /// <summary>The values that get a place in the frame.</summary>
    private static IEnumerable<ITypeSymbol?> Types(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Symbol.IsRef: false } local => [local.Symbol.Type],
        IDeclarationExpressionOperation local => [local.Type],
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } => [local.Type],
        IInterpolatedStringHandlerCreationOperation handler => [handler.Type],

        // What a call takes by value and gives back lies in the caller's frame; what becomes a local at once, only once.
        IInvocationOperation call =>
        [
            call.Parent is IVariableInitializerOperation || call.TargetMethod.RefKind != RefKind.None ? null : call.Type,
            .. call.Arguments
                .Where(static argument => argument.Parameter?.RefKind == RefKind.None && argument.Value is not IInterpolatedStringHandlerCreationOperation)
                .Select(static argument => argument.Value.Type),
        ],
        IObjectCreationOperation { Parent: not IVariableInitializerOperation and not IInterpolatedStringHandlerCreationOperation } creation => [creation.Type],
        _ => [],
    };

    /// <summary>Small values live in registers and share their places.</summary>
    private static int SizeOf(ITypeSymbol? type) => StructSize.Of(type) is > Small and var size ? size : 0;
}
