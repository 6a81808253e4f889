using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>The calls in a control flow graph, those through the captures that stand in it for parts of expressions included.</summary>
internal sealed class GraphCalls
{
    private readonly SemanticModel _model;

    /// <summary>The captures that stand for a place to write to: <c>P = a ? b : c</c> writes to a capture of P.</summary>
    private readonly Dictionary<CaptureId, IOperation> _places = [];

    public GraphCalls(ControlFlowGraph graph, SemanticModel model)
    {
        _model = model;
        var all = graph.Blocks.SelectMany(OperationsOf).ToArray();
        var written = new HashSet<CaptureId>(all.OfType<IFlowCaptureReferenceOperation>().Where(CalledMethods.IsTarget).Select(static reference => reference.Id));
        foreach (var capture in all.OfType<IFlowCaptureOperation>().Where(capture => written.Contains(capture.Id)))
        {
            _places[capture.Id] = capture.Value;
        }
    }

    /// <summary>The operations of a block with all their parts.</summary>
    public static IEnumerable<IOperation> OperationsOf(BasicBlock block) =>
        (block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations).SelectMany(static operation => operation.DescendantsAndSelf());

    /// <summary>What is written to by an operation that stands for it.</summary>
    public IOperation Place(IOperation target) =>
        target is IFlowCaptureReferenceOperation { Id: var id } && _places.TryGetValue(id, out var place) ? place : target;

    /// <summary>The methods that an operation calls by itself.</summary>
    public IEnumerable<IMethodSymbol> Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Parent: IFlowCaptureOperation { Id: var id } } when _places.ContainsKey(id) => [],
        IFlowCaptureReferenceOperation { Id: var id } when _places.TryGetValue(id, out var place) =>
            place is IPropertyReferenceOperation property ? CalledMethods.Accessors(operation, property.Property) : [],
        _ => CalledMethods.Of(operation, _model),
    };
}
