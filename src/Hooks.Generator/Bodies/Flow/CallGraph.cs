using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>The call graph of a project, one for a compilation. A method is analyzed once, when it is first reached.</summary>
/// <remarks>Every search goes over each method once: no shape of the calls takes longer, or more of the stack.</remarks>
internal sealed class CallGraph(Compilation compilation, InterceptedSymbols symbols, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<ISymbol, MethodCode> _code = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<MethodInstance, ImmutableArray<Call>> _calls = new();
    private readonly CallTargets _targets = new(compilation, cancellation);

    /// <summary>Whether a method is a generated trampoline.</summary>
    /// <remarks>By name: there is a <c>Next</c> in every type with hooks, and the name is reserved there.</remarks>
    public static bool IsNext(IMethodSymbol method) => method.ContainingType is { Name: "Next", ContainingType: not null };

    /// <summary>Whether a method is the trampoline of a hook.</summary>
    public static bool IsNextOf(IMethodSymbol hook, IMethodSymbol method) =>
        IsNext(method)
        && method.Name == VariadicHooks.NextName(hook)
        && SymbolEqualityComparer.Default.Equals(method.ContainingType.ContainingType, hook.ContainingType);

    /// <summary>What a method does.</summary>
    public MethodCode CodeOf(IMethodSymbol definition) =>
        _code.GetOrAdd(definition, _ => MethodCode.Of(definition, compilation, cancellation));

    /// <summary>The calls of a method, in the order of its source. A trampoline is an end.</summary>
    public ImmutableArray<Call> CallsOf(MethodInstance method) => _calls.GetOrAdd(method, Calls);

    /// <summary>The methods on the shortest way of calls from one to the nearest that is sought, both included; empty if there is
    /// none.</summary>
    public ImmutableArray<MethodInstance> Path(MethodInstance from, Func<MethodInstance, bool> isSought, Func<Call, bool> isFollowed)
    {
        var cameFrom = new Dictionary<MethodInstance, MethodInstance?> { [from] = null };
        var open = new Queue<MethodInstance>([from]);
        while (open.Count != 0)
        {
            var method = open.Dequeue();
            if (isSought(method))
            {
                return [.. Back(method, cameFrom).Reverse()];
            }

            foreach (var call in CallsOf(method).Where(isFollowed))
            {
                if (!cameFrom.ContainsKey(call.Target))
                {
                    cameFrom.Add(call.Target, method);
                    open.Enqueue(call.Target);
                }
            }
        }

        return [];
    }

    /// <summary>Every method that code leads to, itself included, those whose address it takes among them.</summary>
    public IEnumerable<MethodInstance> Reachable(MethodInstance from)
    {
        var seen = new HashSet<MethodInstance> { from };
        var open = new Stack<MethodInstance>([from]);
        while (open.Count != 0)
        {
            var method = open.Pop();
            yield return method;
            foreach (var call in CallsOf(method).Where(call => seen.Add(call.Target)))
            {
                open.Push(call.Target);
            }
        }
    }

    private static IEnumerable<MethodInstance> Back(MethodInstance? method, Dictionary<MethodInstance, MethodInstance?> cameFrom)
    {
        for (; method is not null; method = cameFrom[method])
        {
            yield return method;
        }
    }

    private ImmutableArray<Call> Calls(MethodInstance method)
    {
        if (IsNext(method.Definition))
        {
            return [];
        }

        var code = CodeOf(method.Definition);
        var map = new TypeArgumentMap(method, compilation);
        return [.. code.Graphs.SelectMany(graph => Calls(graph, code.Model!, map)).OrderBy(static call => call.Operation.Syntax.SpanStart)];
    }

    private IEnumerable<Call> Calls(ControlFlowGraph graph, SemanticModel model, TypeArgumentMap map)
    {
        var named = new GraphCalls(graph, model);
        foreach (var operation in graph.Blocks.SelectMany(GraphCalls.OperationsOf))
        {
            foreach (var (target, kind) in CallsOf(operation, named, model, map))
            {
                yield return new Call(operation, target, kind, graph);
            }

            // A lambda is a delegate, which HOOK033 reports; it is analyzed as if it were called at once.
            if (operation is IFlowAnonymousFunctionOperation lambda)
            {
                foreach (var call in Calls(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), model, map))
                {
                    yield return call with { Operation = operation, Graph = graph };
                }
            }
        }
    }

    /// <summary>What an operation by itself calls, with the types of this instance.</summary>
    private IEnumerable<(MethodInstance Target, CallKind Kind)> CallsOf(IOperation operation, GraphCalls named, SemanticModel model, TypeArgumentMap map)
    {
        if (operation is IMethodReferenceOperation { Method: var referenced })
        {
            yield return (map.Instance(referenced), CallKind.Reference);
        }

        foreach (var method in named.Of(operation))
        {
            foreach (var target in _targets.Of(method, CalledMethods.Receiver(operation), map))
            {
                yield return (OwnHook(target, method) ?? target, CallKind.Call);
            }
        }

        var pointed = operation is IFunctionPointerInvocationOperation pointer ? [.. _targets.Of(pointer, model)] : ImmutableArray<IMethodSymbol>.Empty;
        foreach (var target in pointed.SelectMany(method => _targets.Of(method, receiver: null, map)))
        {
            yield return (target, CallKind.Call);
        }

        var passed = operation switch
        {
            IInvocationOperation { TargetMethod: var called } invocation when called.GetDllImportData() is not null => invocation.Arguments,
            IFunctionPointerInvocationOperation call when pointed.Any(static method => method.GetDllImportData() is not null) => call.Arguments,
            _ => [],
        };
        foreach (var method in _targets.Callbacks(passed, model))
        {
            yield return (map.Instance(method), CallKind.Callback);
        }
    }

    /// <summary>The hook that a DllImport of its symbol comes back to. If the code names the DllImport, HOOK048 reports it.</summary>
    private MethodInstance? OwnHook(MethodInstance target, IMethodSymbol named) =>
        target.Definition.GetDllImportData() is { } import
        && !SymbolEqualityComparer.Default.Equals(target.Definition, MethodInstance.Normal(named))
        && symbols.Find(import.EntryPointName ?? target.Definition.Name) is { } hook
            ? MethodInstance.Of(hook)
            : null;
}
