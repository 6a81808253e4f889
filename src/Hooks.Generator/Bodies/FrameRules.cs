using System.Linq;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Methods with too large stack frames.</summary>
/// <remarks>For a frame of a page or more compiled code calls a stack probe of the runtime. <c>stackalloc</c> is not part of the
/// frame, and is limited only by the stack.</remarks>
internal static class FrameRules
{
    private const int Page = 4096;

    /// <summary>What a frame holds beside its structs: saved registers, spilled values, the cookie.</summary>
    private const int Rest = 512;

    private const int Limit = Page - Rest;

    public static void Check(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsAbstract: false } method)
        {
            return;
        }

        foreach (var block in context.OperationBlocks.OfType<IBlockOperation>())
        {
            Check(context, method, block);
            foreach (var function in block.Descendants().OfType<ILocalFunctionOperation>())
            {
                if (function.Body is { } body)
                {
                    Check(context, function.Symbol, body);
                }
            }
        }
    }

    private static void Check(OperationBlockAnalysisContext context, IMethodSymbol method, IOperation body)
    {
        var frame = StackFrameEstimate.In(context.Compilation);
        var contents = FrameContents.Of(body);
        if (KnownSymbols.In(context.Compilation).IsHook(method))
        {
            // The export passes all of it on.
            contents = contents with { Calls = contents.Calls.Add([.. method.Parameters.Select(static parameter => new FrameValue(parameter.Type)), new FrameValue(method.ReturnType)]) };
        }

        if (frame.SizeOf(contents, context.CancellationToken) is > Limit and var size)
        {
            Report(context, method.Locations[0], method, size, contents);
            return;
        }

        // How large the locals of a generic method are is decided where its type arguments are.
        foreach (var (called, place) in contents.Called)
        {
            if (TypeArguments.IsGeneric(called)
                && TypeArguments.AreKnown(called)
                && frame.FirstBeyond(Limit, called, context.CancellationToken) is { } large)
            {
                Report(context, place.GetLocation(), large, frame.SizeOf(large, context.CancellationToken), frame.ContentsOf(large, context.CancellationToken));
            }
        }
    }

    private static void Report(OperationBlockAnalysisContext context, Location location, IMethodSymbol method, int size, FrameContents contents) =>
        context.ReportDiagnostic(Diagnostic.Create(
            BodyDescriptors.LargeFrame, location, method.Name, size, Limit, Remedy(contents, size, KnownSymbols.In(context.Compilation).LogLine)));

    /// <summary>A log line is a struct with a buffer, which nobody sees in the code: it is named where it counts.</summary>
    private static string Remedy(FrameContents contents, int size, INamedTypeSymbol? logLine)
    {
        const string General = "use a smaller buffer, a static one, or mmap";
        var count = contents.Values.Count(value => value.Type is INamedTypeSymbol type && type.Is(logLine));
        if (count == 0 || logLine is null)
        {
            return General;
        }

        var each = StructureLayout.SizeOf(logLine);
        var lines = count == 1 ? $"1 of them is a log line of {each} bytes" : $"{count} of them are log lines of {each} bytes each";
        var isEnough = size - (count * each) <= Limit;
        return (isEnough, count) switch
        {
            (true, 1) => $"{lines}: write it in another method, or {General}",
            (true, _) => $"{lines}: write some of these in other methods",
            (false, 1) => $"{General}; {lines}, which another method can write",
            (false, _) => $"{General}; {lines}, which other methods can write",
        };
    }
}
