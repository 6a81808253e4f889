using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK076: what a method calls that runs in the child of a fork.</summary>
internal sealed class ForkSafetyRules(KnownSymbols known, CallGraph graph)
{
    public void Check(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol method || !known.OccasionsOf(method).Contains(Occasion.Fork))
        {
            return;
        }

        var self = MethodInstance.Of(method);
        var found = graph.CallsOf(self)
            .Where(static call => call.Kind != CallKind.Reference)
            .Select(call => (call.Operation.Syntax, Found: Search(call.Target)))
            .Concat(WeakCalls(method).Select(static call => (call.Syntax, Found: (Found?)new Found(call.Symbol, []))));
        foreach (var call in found.GroupBy(static call => call.Syntax, static call => call.Found).OrderBy(static call => call.Key.SpanStart))
        {
            if (call.OfType<Found>().FirstOrDefault() is { } unsafeCall)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    BodyDescriptors.UnsafeAfterFork, call.Key.GetLocation(), method.Name, unsafeCall.Function, unsafeCall.Through));
            }
        }
    }

    /// <summary>The nearest function that is not async-signal-safe, by the shortest way of calls.</summary>
    private Found? Search(MethodInstance first)
    {
        var path = graph.Path(first, method => DirectlyFound(method.Definition) is not null, static call => call.Kind != CallKind.Reference);
        return path.IsEmpty || DirectlyFound(path[path.Length - 1].Definition) is not var (function, isItself)
            ? null
            : new Found(function, [.. path.Take(path.Length - (isItself ? 1 : 0)).Select(static method => method.Definition.CallName())]);
    }

    /// <summary>The function that a method is, or comes to by a weak import, if it is not async-signal-safe.</summary>
    private (string Function, bool IsItself)? DirectlyFound(IMethodSymbol method) =>
        UnsafeFunction(method) is { } function ? (function, true)
        : WeakCalls(method).Select(static call => call.Symbol).FirstOrDefault() is { } weak ? (weak, false)
        : null;

    /// <summary>The function that a method comes to without other methods of the project, if it is not async-signal-safe.</summary>
    private string? UnsafeFunction(IMethodSymbol method)
    {
        if (method.GetDllImportData() is { } import)
        {
            return Unsafe(import.EntryPointName ?? method.Name);
        }

        if (CallGraph.IsNext(method))
        {
            return method.ContainingType.ContainingType.GetMembers().OfType<IMethodSymbol>()
                .Where(hook => known.IsHook(hook) && CallGraph.IsNextOf(hook, method))
                .SelectMany(HookRules.SymbolsOf)
                .Select(static symbol => Unsafe(symbol.Name))
                .FirstOrDefault(static symbol => symbol is not null);
        }

        return method.ContainingType.Is(known.Symbol) || (method.ContainingType.Is(known.Program) && method.Name == "get_Name") ? "dlsym"
            : method.ContainingType.Is(known.Env) ? "getenv"
            : null;
    }

    /// <summary>Of a function that the catalogue doesn't have, the author knows what it does.</summary>
    private static string? Unsafe(string symbol) =>
        LibcCatalogue.Find(symbol) is not null && !SignalSafeFunctions.Contains(symbol) ? symbol : null;

    /// <summary>The calls of weak imports in a method.</summary>
    private IEnumerable<(SyntaxNode Syntax, string Symbol)> WeakCalls(IMethodSymbol method) =>
        from body in graph.CodeOf(method).Graphs
        from operation in body.Blocks.SelectMany(GraphCalls.OperationsOf)
        let field = (operation as IFunctionPointerInvocationOperation)?.Target as IFieldReferenceOperation
        where field is not null
        from attribute in field.Field.GetAttributes()
        where attribute.AttributeClass.Is(known.WeakImport) && attribute.ConstructorArguments.Length == 1
        let symbol = attribute.ConstructorArguments[0].Value as string
        where symbol is not null && Unsafe(symbol) is not null
        select (operation.Syntax, symbol);

    /// <summary>What a call comes to.</summary>
    /// <param name="Function">The function of libc.</param>
    /// <param name="Methods">The methods in between.</param>
    private sealed record Found(string Function, string[] Methods)
    {
        public string Through => Methods.Length == 0 ? string.Empty : $", which '{string.Join("', '", Methods)}' calls,";
    }
}
