using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>From where in a method every path answers for itself: it doesn't call <c>Next</c>, nor return what that has returned.</summary>
/// <remarks>If a result is tested in a way that doesn't say what a failure is, such a path is the one on which the call has failed.</remarks>
internal sealed class OwnOutcomes
{
    private readonly IReadOnlyDictionary<IOperation, ErrnoEffect> _effects;

    /// <summary>The blocks from which a call of <c>Next</c> can be reached.</summary>
    private readonly HashSet<BasicBlock> _leadsToNext = [];

    /// <summary>The blocks from which what <c>Next</c> has returned may be returned.</summary>
    private readonly HashSet<BasicBlock> _returnsNext = [];

    public OwnOutcomes(ControlFlowGraph graph, IReadOnlyDictionary<IOperation, ErrnoEffect> effects)
    {
        _effects = effects;
        AddPredecessors(graph.Blocks.Where(CallsNext), _leadsToNext);
        var holders = NextHolders(graph);
        var givers = new List<BasicBlock>();
        foreach (var block in graph.Blocks)
        {
            if (block is { FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return, BranchValue: { } value } && ComesFromNext(value, holders))
            {
                Return(block, value, holders, givers);
            }
        }

        AddPredecessors(givers, _returnsNext);
    }

    /// <summary>What a way out of a test says of the calls that were tested.</summary>
    /// <param name="block">The block with the test.</param>
    /// <param name="branch">The way.</param>
    /// <param name="isAfterNext">Whether it is asked for the paths that have called <c>Next</c>.</param>
    public Test TestOf(BasicBlock block, ControlFlowBranch branch, bool isAfterNext)
    {
        var other = branch == block.FallThroughSuccessor ? block.ConditionalSuccessor : block.FallThroughSuccessor;
        return (IsOwn(branch, isAfterNext), IsOwn(other, isAfterNext)) switch
        {
            (true, _) => Test.Failed,
            (false, true) => Test.Succeeded,
            _ => Test.Unknown,
        };
    }

    private bool IsOwn(ControlFlowBranch? branch, bool isAfterNext) =>
        branch?.Destination is { } block && !_leadsToNext.Contains(block) && !(isAfterNext && _returnsNext.Contains(block));

    private static void AddPredecessors(IEnumerable<BasicBlock> blocks, HashSet<BasicBlock> all)
    {
        var open = new Stack<BasicBlock>(blocks);
        while (open.Count != 0)
        {
            var block = open.Pop();
            if (all.Add(block))
            {
                foreach (var predecessor in block.Predecessors)
                {
                    open.Push(predecessor.Source);
                }
            }
        }
    }

    /// <summary>Goes back from a return to where the value comes from. A variable that is given another value on the way is not what
    /// <c>Next</c> has returned.</summary>
    private void Return(BasicBlock block, IOperation value, HashSet<object> holders, List<BasicBlock> givers)
    {
        if (ValueReader.Variable(value.Unconverted()) is not { } returned)
        {
            givers.Add(block);
            return;
        }

        var seen = new HashSet<(BasicBlock, object)>();
        var open = new Stack<(BasicBlock Block, object Variable)>([(block, returned)]);
        while (open.Count != 0)
        {
            var (current, variable) = open.Pop();
            if (!seen.Add((current, variable)))
            {
                continue;
            }

            var given = GraphCalls.OperationsOf(current).Select(Assignment).LastOrDefault(pair => variable.Equals(pair.Variable)).Value;
            if (given is not null && !ComesFromNext(given, holders))
            {
                continue;
            }

            _returnsNext.Add(current);
            if (given is not null && ValueReader.Variable(given.Unconverted()) is null)
            {
                givers.AddRange(current.Predecessors.Select(static predecessor => predecessor.Source));
                continue;
            }

            variable = given is null ? variable : ValueReader.Variable(given.Unconverted())!;
            foreach (var predecessor in current.Predecessors)
            {
                open.Push((predecessor.Source, variable));
            }
        }
    }

    private bool CallsNext(BasicBlock block) => GraphCalls.OperationsOf(block).Any(IsNext);

    /// <summary>The variables that may hold what <c>Next</c> has returned.</summary>
    private HashSet<object> NextHolders(ControlFlowGraph graph)
    {
        var holders = new HashSet<object>();
        var assignments = graph.Blocks.SelectMany(GraphCalls.OperationsOf).Select(Assignment).Where(static pair => pair.Variable is not null).ToArray();
        for (var before = -1; before != holders.Count;)
        {
            before = holders.Count;
            holders.UnionWith(assignments.Where(pair => ComesFromNext(pair.Value!, holders)).Select(static pair => pair.Variable!));
        }

        return holders;
    }

    private static (object? Variable, IOperation? Value) Assignment(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation assignment => (ValueReader.Variable(assignment.Target), assignment.Value),
        IFlowCaptureOperation capture => (capture.Id, capture.Value),
        _ => (null, null),
    };

    private bool ComesFromNext(IOperation value, HashSet<object> holders) =>
        value.DescendantsAndSelf().Any(part => IsNext(part) || (ValueReader.Variable(part) is { } variable && holders.Contains(variable)));

    private bool IsNext(IOperation operation) => _effects.TryGetValue(operation, out var effect) && effect.LeadsToNext;
}
