using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Declarations;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>The effects of calls on errno, across the methods of a project, one for a compilation.</summary>
/// <remarks>The effect of a method is computed from those of the methods that it calls, to a fixed point: each round can only add to
/// it, so that recursion terminates. The effect of a method that doesn't lead to the hook's <c>Next</c> is the same for every hook,
/// and is cached.</remarks>
internal sealed class ErrnoAnalysis(CallGraph graph, InterceptedSymbols symbols, ErrnoMembers members)
{
    private readonly ConcurrentDictionary<MethodInstance, ErrnoEffect> _common = new();

    /// <summary>What is found in a hook; null if it calls nothing of interest.</summary>
    /// <param name="hook">The hook.</param>
    public ErrnoFindings? Check(IMethodSymbol hook)
    {
        var self = MethodInstance.Of(hook);
        var order = CalleesFirst(self);
        if (!order.Any(method => Matters(method.Definition, hook)))
        {
            return null;
        }

        return Follow(self, Effects(hook, order));
    }

    /// <summary>Whether errno could be any different after a method: it is a function of libc, the trampoline of another hook, or one
    /// of the members that keep errno.</summary>
    private bool Matters(IMethodSymbol method, IMethodSymbol hook) =>
        method.GetDllImportData() is not null
        || members.Contains(method)
        || (CallGraph.IsNext(method) && !CallGraph.IsNextOf(hook, method));

    /// <summary>The methods that one leads to, each after those that it calls, as far as no circle stands against it.</summary>
    private List<MethodInstance> CalleesFirst(MethodInstance from)
    {
        var seen = new HashSet<MethodInstance> { from };
        var order = new List<MethodInstance>();
        var open = new Stack<(MethodInstance Method, IEnumerator<Call> Calls)>([(from, Calls(from))]);
        while (open.Count != 0)
        {
            var (method, calls) = open.Peek();
            if (!calls.MoveNext())
            {
                order.Add(method);
                open.Pop();
            }
            else if (seen.Add(calls.Current.Target))
            {
                open.Push((calls.Current.Target, Calls(calls.Current.Target)));
            }
        }

        return order;
    }

    private IEnumerator<Call> Calls(MethodInstance method) =>
        graph.CallsOf(method).Where(static call => call.Kind != CallKind.Reference).GetEnumerator();

    /// <summary>The effects of all methods that a hook leads to.</summary>
    private Dictionary<MethodInstance, ErrnoEffect> Effects(IMethodSymbol hook, List<MethodInstance> order)
    {
        var own = LeadingToNext(hook, order);
        var effects = new Dictionary<MethodInstance, ErrnoEffect>();
        var callers = new Dictionary<MethodInstance, List<MethodInstance>>();
        var open = new Queue<MethodInstance>();
        foreach (var method in order)
        {
            if (!own.Contains(method) && _common.TryGetValue(method, out var known))
            {
                effects[method] = known;
            }
            else
            {
                effects[method] = ErrnoEffect.Never;
                open.Enqueue(method);
            }

            foreach (var call in graph.CallsOf(method))
            {
                if (!callers.TryGetValue(call.Target, out var list))
                {
                    callers[call.Target] = list = [];
                }

                list.Add(method);
            }
        }

        var waiting = new HashSet<MethodInstance>(open);
        while (open.Count != 0)
        {
            var method = open.Dequeue();
            waiting.Remove(method);
            var effect = effects[method].Or(EffectOf(method, hook, effects));
            if (effect == effects[method])
            {
                continue;
            }

            effects[method] = effect;
            foreach (var caller in callers.TryGetValue(method, out var list) ? list : [])
            {
                if (waiting.Add(caller))
                {
                    open.Enqueue(caller);
                }
            }
        }

        foreach (var method in order.Where(method => !own.Contains(method)))
        {
            _common.TryAdd(method, effects[method]);
        }

        return effects;
    }

    /// <summary>The methods that the hook's own trampoline is reached from.</summary>
    private HashSet<MethodInstance> LeadingToNext(IMethodSymbol hook, List<MethodInstance> order)
    {
        var leading = new HashSet<MethodInstance>(order.Where(method => CallGraph.IsNextOf(hook, method.Definition)));
        for (var before = -1; before != leading.Count;)
        {
            before = leading.Count;
            leading.UnionWith(order.Where(method =>
                !leading.Contains(method) && graph.CallsOf(method).Any(call => call.Kind != CallKind.Reference && leading.Contains(call.Target))));
        }

        return leading;
    }

    private ErrnoEffect EffectOf(MethodInstance method, IMethodSymbol hook, Dictionary<MethodInstance, ErrnoEffect> effects)
    {
        var definition = method.Definition;
        if (members.Contains(definition))
        {
            return definition.Name is "Restore" or "Dispose" or "set_Value" ? new ErrnoEffect(Sets: true) : ErrnoEffect.None;
        }

        if (CallGraph.IsNext(definition))
        {
            return CallGraph.IsNextOf(hook, definition) ? ErrnoEffect.Next : OtherNext(definition);
        }

        if (definition.GetDllImportData() is { } import)
        {
            // A call of the library's own symbol is another mistake.
            var symbol = import.EntryPointName ?? definition.Name;
            return LibcErrno.MaySet(symbol) && symbols.Find(symbol) is null ? new ErrnoEffect(Keeps: true, Overwrites: symbol) : ErrnoEffect.None;
        }

        return graph.CodeOf(definition).Graphs.IsEmpty ? ErrnoEffect.None : Follow(method, effects).Effect;
    }

    /// <summary>The trampoline of another hook is a function of libc like any other.</summary>
    private static ErrnoEffect OtherNext(IMethodSymbol next)
    {
        var names = next.ContainingType.ContainingType.GetMembers(next.Name).OfType<IMethodSymbol>()
            .SelectMany(HookRules.SymbolsOf)
            .Select(static symbol => symbol.Name)
            .ToArray();
        return names.Length == 0 || names.Any(LibcErrno.MaySet) ? new ErrnoEffect(Keeps: true, Overwrites: $"Next.{next.Name}") : ErrnoEffect.None;
    }

    /// <summary>Goes through a method with what is known of those that it calls.</summary>
    private ErrnoFindings Follow(MethodInstance method, Dictionary<MethodInstance, ErrnoEffect> effects)
    {
        var code = graph.CodeOf(method.Definition);
        var ofOperations = new Dictionary<IOperation, ErrnoEffect>();
        var findings = new ErrnoFindings(ofOperations);
        FlowState? state = FlowState.Entry;
        foreach (var part in code.Graphs)
        {
            AddEffects(ofOperations, part, method, effects);
            state = state is null ? null : new MethodFlow(part, new GraphCalls(part, code.Model!), members, ofOperations, findings, isLast: part == code.Graphs.Last()).Run(state);
        }

        return findings;
    }

    private void AddEffects(
        Dictionary<IOperation, ErrnoEffect> ofOperations, ControlFlowGraph part, MethodInstance method, Dictionary<MethodInstance, ErrnoEffect> effects)
    {
        foreach (var call in graph.CallsOf(method).Where(call => call.Kind != CallKind.Reference && call.Graph == part))
        {
            // The function that is given a callback may do without it.
            var effect = effects.TryGetValue(call.Target, out var known) ? known : ErrnoEffect.None;
            effect = call.Kind == CallKind.Callback ? effect.Or(ErrnoEffect.None) : effect;
            ofOperations[call.Operation] = ofOperations.TryGetValue(call.Operation, out var other) ? other.Or(effect) : effect;
        }

        foreach (var operation in ofOperations.Where(static pair => pair.Value == ErrnoEffect.None).Select(static pair => pair.Key).ToArray())
        {
            ofOperations.Remove(operation);
        }
    }
}
