using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>Methods whose structs fill the stack.</summary>
/// <remarks>A frame of a page or more is one that compiled code calls the runtime for. <c>stackalloc</c> is not part of the
/// frame, and has no limit but the stack.</remarks>
internal static class FrameRules
{
    private const int Page = 4096;

    /// <summary>What a frame holds beside its structs: saved registers, spilled values, the cookie.</summary>
    private const int Rest = 512;

    internal static void Check(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsAbstract: false } method)
        {
            return;
        }

        var frame = new Frame(context.Compilation, context.CancellationToken);
        foreach (var block in context.OperationBlocks)
        {
            frame.Add(block, method);
        }

        if (frame.Size > Page - Rest)
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.LargeFrame, method.Locations[0], method.Name, frame.Size, Page - Rest));
        }
    }
}
