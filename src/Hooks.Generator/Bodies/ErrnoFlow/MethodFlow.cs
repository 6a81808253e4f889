using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>Follows errno along the paths of one control flow graph.</summary>
/// <remarks>A forward dataflow: the state in front of a block is the join of those that lead to it, until none changes.</remarks>
internal sealed class MethodFlow
{
    private readonly ControlFlowGraph _graph;
    private readonly GraphCalls _places;
    private readonly ErrnoMembers _members;
    private readonly IReadOnlyDictionary<IOperation, ErrnoEffect> _effects;
    private readonly ErrnoFindings _findings;
    private readonly ValueReader _reader;
    private readonly OwnOutcomes _outcomes;
    private readonly bool _isLast;

    /// <param name="graph">The graph.</param>
    /// <param name="places">What its captures stand for.</param>
    /// <param name="members">The members that keep errno.</param>
    /// <param name="effects">The operations that call something, with what that does.</param>
    /// <param name="findings">Where to put what is found.</param>
    /// <param name="isLast">Whether the end of the graph is that of the method.</param>
    public MethodFlow(
        ControlFlowGraph graph, GraphCalls places, ErrnoMembers members, IReadOnlyDictionary<IOperation, ErrnoEffect> effects, ErrnoFindings findings, bool isLast)
    {
        _graph = graph;
        _places = places;
        _members = members;
        _effects = effects;
        _findings = findings;
        _reader = new ValueReader(effects, members);
        _outcomes = new OwnOutcomes(graph, effects);
        _isLast = isLast;
    }

    /// <summary>Follows every path from a state at the beginning.</summary>
    /// <returns>The state at the end; null if no path gets there.</returns>
    public FlowState? Run(FlowState entry) => Run(_graph.Blocks[0], entry);

    /// <summary>Follows the paths from a block, to the end of the graph or of the <c>finally</c> that the block begins.</summary>
    private FlowState? Run(BasicBlock first, FlowState entry)
    {
        FlowState? end = null;
        var states = new Dictionary<BasicBlock, FlowState> { [first] = entry };
        var open = new Queue<BasicBlock>([first]);
        while (open.Count != 0)
        {
            var block = open.Dequeue();
            foreach (var (branch, state) in Branches(block, Through(block, states[block])))
            {
                if (branch.Destination is not { } next || next.Kind == BasicBlockKind.Exit)
                {
                    RecordReturn(branch, block, state);
                    end = FlowState.Join(end, state);
                    continue;
                }

                var known = states.TryGetValue(next, out var before) ? before : null;
                var joined = FlowState.Join(known, state);
                if (!joined.Equals(known))
                {
                    states[next] = joined;
                    open.Enqueue(next);
                }
            }
        }

        return end;
    }

    /// <summary>The ways out of a block, with the state after the <c>finally</c> blocks on them.</summary>
    private IEnumerable<(ControlFlowBranch Branch, FlowState State)> Branches(BasicBlock block, FlowState state)
    {
        var isTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        foreach (var (branch, isCondition) in new[] { (block.ConditionalSuccessor, isTrue), (block.FallThroughSuccessor, !isTrue) })
        {
            if (branch is null || branch.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
            {
                continue;
            }

            FlowState? after = block.ConditionalSuccessor is null ? state : Learn(block, state, branch, isCondition);
            foreach (var region in branch.FinallyRegions)
            {
                after = after is null ? null : Run(_graph.Blocks[region.FirstBlockOrdinal], after);
            }

            if (after is not null)
            {
                yield return (branch, after);
            }
        }
    }

    /// <summary>What the result of a condition says of the calls that it comes from.</summary>
    private FlowState Learn(BasicBlock block, FlowState state, ControlFlowBranch branch, bool isCondition)
    {
        var value = _reader.Read(block.BranchValue!, state);
        var (here, there) = isCondition ? (value.SucceededIfTrue, value.SucceededIfFalse) : (value.SucceededIfFalse, value.SucceededIfTrue);
        foreach (var call in value.Sources)
        {
            var known = call == here ? Test.Succeeded : call == there ? Test.Failed : Test.Unknown;
            var isOpen = known == Test.Unknown && here is null && there is null;
            state = state with
            {
                Errno = new ErrnoState(
                    Learn(state.Errno.Before, call, isOpen ? _outcomes.TestOf(block, branch, isAfterNext: false) : known),
                    Learn(state.Errno.After, call, isOpen ? _outcomes.TestOf(block, branch, isAfterNext: true) : known)),
            };
        }

        return state;
    }

    private static ErrnoPath? Learn(ErrnoPath? path, IOperation call, Test test) => test == Test.Unknown ? path : path?.Learn(call, test);

    private FlowState Through(BasicBlock block, FlowState state)
    {
        foreach (var operation in Evaluation.Order(block))
        {
            state = Through(operation, state);
        }

        return state;
    }

    private FlowState Through(IOperation operation, FlowState state)
    {
        switch (operation)
        {
            case IInvocationOperation { Instance: { } scope } restore when _members.IsRestore(restore):
                return state with { Errno = _reader.Read(scope, state).Kept is { } kept ? state.Errno.Restore(kept) : state.Errno.Each(static path => path.Set()) };

            case IAssignmentOperation assignment when _members.IsValue(_places.Place(assignment.Target)):
                if (assignment is not ISimpleAssignmentOperation)
                {
                    // What errno is then still comes from whoever left it.
                    return state;
                }

                var value = _reader.Read(assignment.Value, state);
                return state with { Errno = value.Kept is { } number ? state.Errno.Restore(number) : state.Errno.Each(static path => path.Set()) };

            // What is assigned says what errno becomes.
            case { Parent: IIncrementOrDecrementOperation or ICompoundAssignmentOperation or ISimpleAssignmentOperation }
                when CalledMethods.IsTarget(operation) && _members.IsValue(_places.Place(operation)):
                return state;

            case IFlowCaptureOperation capture:
                return state.Assign(capture.Id, _reader.Read(capture.Value, state));
        }

        if (_effects.TryGetValue(operation, out var effect))
        {
            var after = state with { Errno = Apply(effect, operation, state.Errno) };
            state = Evaluation.IsCertain(operation) ? after : FlowState.Join(state, after);
            state = AssignReferences(operation, state);
        }

        return operation is IAssignmentOperation { Target: var target } other && ValueReader.Variable(_places.Place(target)) is { } variable
            ? state.Assign(variable, Assigned(other, variable, state))
            : state;
    }

    private FlowValue Assigned(IAssignmentOperation assignment, object variable, FlowState state)
    {
        var value = _reader.Read(assignment.Value, state);
        return assignment is ISimpleAssignmentOperation ? value : FlowValue.None with { Sources = value.Sources.Union(state.ValueOf(variable).Sources) };
    }

    /// <summary>A variable that a call is given by reference comes from the call.</summary>
    private static FlowState AssignReferences(IOperation operation, FlowState state)
    {
        foreach (var argument in operation is IInvocationOperation call ? call.Arguments : [])
        {
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out && ValueReader.Variable(argument.Value) is { } variable)
            {
                state = state.Assign(variable, FlowValue.None with { Sources = [operation] });
            }
        }

        return state;
    }

    /// <summary>What a call makes of errno.</summary>
    private ErrnoState Apply(ErrnoEffect effect, IOperation call, ErrnoState errno)
    {
        var after = ErrnoState.Nowhere;
        if (effect.Keeps)
        {
            after = errno;
        }

        if (effect.Sets)
        {
            after = ErrnoState.Join(after, errno.Each(static path => path.Set()));
        }

        if (effect.Overwrites is not null)
        {
            after = ErrnoState.Join(after, errno.Each(path => path.Write(call, Test.Unknown)));
        }

        if (effect.LeadsToNext)
        {
            _findings.BeforeNext(errno, call);
            after = ErrnoState.Join(after, new ErrnoState(null, AfterNext(effect, call)));
        }

        if (effect.OverwritesBeforeNext is not null)
        {
            _findings.BeforeNext(call, call);
        }

        return after;
    }

    private static ErrnoPath AfterNext(ErrnoEffect effect, IOperation call)
    {
        var path = ErrnoPath.After(call);
        path = effect.FailsAfterNext is null ? path : path.Write(call, Test.Unknown);
        path = effect.OverwritesNext is null ? path : path.Write(call, Test.Hidden);
        return effect.LosesNext ? path with { Lost = [call] } : path;
    }

    private void RecordReturn(ControlFlowBranch branch, BasicBlock block, FlowState state)
    {
        if (_isLast && branch.Destination is not null)
        {
            var value = branch.Semantics == ControlFlowBranchSemantics.Return && block.BranchValue is { } result ? _reader.Read(result, state) : null;
            _findings.AtReturn(state.Errno, value);
        }
    }
}
