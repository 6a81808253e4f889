using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>What a method does, as control flow graphs: there <c>foreach</c>, <c>using</c>, patterns and the lazy operators are calls
/// and branches like any other.</summary>
/// <param name="Graphs">What runs one after the other: the initializers of the fields before the body of a constructor.</param>
/// <param name="Model">The semantic model of the file that the body is in.</param>
internal sealed record MethodCode(ImmutableArray<ControlFlowGraph> Graphs, SemanticModel? Model)
{
    private static readonly MethodCode s_none = new([], null);

    /// <summary>The code of a method of the project; nothing if it has none in source.</summary>
    public static MethodCode Of(IMethodSymbol definition, Compilation compilation, CancellationToken cancellation)
    {
        if (!SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
            || MethodBodies.Model(definition, compilation) is not { } model)
        {
            return s_none;
        }

        var graphs = ImmutableArray.CreateBuilder<ControlFlowGraph>();
        if (definition.MethodKind == MethodKind.Constructor)
        {
            graphs.AddRange(MethodBodies.Initializers(definition.ContainingType, areStatic: false, cancellation)
                .Select(syntax => MethodBodies.Operation(syntax, compilation, cancellation))
                .Select(value => value is null ? null : GraphOf(Root(value), cancellation))
                .OfType<ControlFlowGraph>());
        }

        if (BodyGraph(definition, compilation, cancellation) is { } body)
        {
            graphs.Add(body);
        }

        return new MethodCode(graphs.ToImmutable(), model);
    }

    private static ControlFlowGraph? BodyGraph(IMethodSymbol definition, Compilation compilation, CancellationToken cancellation)
    {
        if (MethodBodies.Of(definition, compilation, cancellation) is not { } body)
        {
            return null;
        }

        var graph = GraphOf(Root(body), cancellation);
        return graph is null || definition.MethodKind != MethodKind.LocalFunction ? graph : LocalGraph(graph, definition, cancellation);
    }

    /// <summary>The graph of a local function is a part of that of the method around it.</summary>
    private static ControlFlowGraph? LocalGraph(ControlFlowGraph outer, IMethodSymbol function, CancellationToken cancellation)
    {
        var graphs = new Stack<ControlFlowGraph>([outer]);
        while (graphs.Count != 0)
        {
            var graph = graphs.Pop();
            foreach (var local in graph.LocalFunctions)
            {
                var inner = graph.GetLocalFunctionControlFlowGraph(local, cancellation);
                if (SymbolEqualityComparer.Default.Equals(local, function))
                {
                    return inner;
                }

                graphs.Push(inner);
            }

            foreach (var lambda in graph.Blocks.SelectMany(GraphCalls.OperationsOf).OfType<IFlowAnonymousFunctionOperation>())
            {
                graphs.Push(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation));
            }
        }

        return null;
    }

    private static ControlFlowGraph? GraphOf(IOperation root, CancellationToken cancellation) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
        _ => null,
    };

    private static IOperation Root(IOperation operation) => operation.Ancestors().Prepend(operation).Last();
}
