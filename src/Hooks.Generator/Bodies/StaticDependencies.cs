using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Which types' static fields are computed from each other.</summary>
/// <remarks>The types, and the methods that their values call, are the nodes of a graph. Those that lead to each other are a
/// component of it; Tarjan's algorithm finds all of them in one pass.</remarks>
internal sealed class StaticDependencies
{
    private static readonly ConditionalWeakTable<Compilation, StaticDependencies> s_ofCompilation = new();

    private readonly Compilation _compilation;

    /// <summary>The component of every node that was visited; negative while it isn't known.</summary>
    private readonly Dictionary<ISymbol, int> _components = new(SymbolEqualityComparer.Default);

    private int _count;

    private StaticDependencies(Compilation compilation) => _compilation = compilation;

    public static StaticDependencies In(Compilation compilation) =>
        s_ofCompilation.GetValue(compilation, static key => new StaticDependencies(key));

    /// <summary>What the static fields of a type begin with, and its static constructor.</summary>
    public static IEnumerable<SyntaxNode> Values(INamedTypeSymbol type, CancellationToken cancellation) =>
        MethodBodies.Initializers(type, areStatic: true, cancellation).Concat(type.StaticConstructors
            .SelectMany(static constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(cancellation)));

    /// <summary>Whether neither of two types' static fields can be computed before the other's.</summary>
    public bool AreMutual(INamedTypeSymbol first, INamedTypeSymbol second, CancellationToken cancellation)
    {
        lock (_components)
        {
            return ComponentOf(first, cancellation) == ComponentOf(second, cancellation);
        }
    }

    private int ComponentOf(ISymbol root, CancellationToken cancellation)
    {
        if (_components.TryGetValue(root, out var component))
        {
            return component;
        }

        var indices = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        var unassigned = new Stack<Node>();
        var path = new Stack<Node>();
        Enter(root);
        while (path.Count != 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = path.Peek();
            if (node.Next() is not { } next)
            {
                path.Pop();
                if (path.Count != 0)
                {
                    path.Peek().Lowest = Math.Min(path.Peek().Lowest, node.Lowest);
                }

                if (node.Lowest == node.Index)
                {
                    Assign(node);
                }
            }
            else if (!indices.TryGetValue(next, out var index))
            {
                if (!_components.ContainsKey(next))
                {
                    Enter(next);
                }
            }
            else if (!_components.ContainsKey(next))
            {
                node.Lowest = Math.Min(node.Lowest, index);
            }
        }

        return _components[root];

        void Enter(ISymbol symbol)
        {
            var node = new Node(symbol, indices.Count, Neighbours(symbol, cancellation));
            indices.Add(symbol, node.Index);
            unassigned.Push(node);
            path.Push(node);
        }

        void Assign(Node last)
        {
            Node node;
            do
            {
                node = unassigned.Pop();
                _components[node.Symbol] = _count;
            }
            while (node != last);
            _count++;
        }
    }

    /// <summary>The types whose static fields a node needs, and the methods that it calls.</summary>
    private ISymbol[] Neighbours(ISymbol node, CancellationToken cancellation)
    {
        var code = node is INamedTypeSymbol type
            ? Values(type, cancellation).Select(syntax => MethodBodies.Operation(syntax, _compilation, cancellation))
            : [MethodBodies.Of((IMethodSymbol)node, _compilation, cancellation)];
        return
        [
            .. code.OfType<IOperation>().SelectMany(static body => body.DescendantsAndSelf()).SelectMany(static operation =>
                operation is IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false, ContainingType: var owner } }
                    ? [owner]
                    : CalledMethods.Of(operation).Select(static method => (ISymbol)method.OriginalDefinition)),
        ];
    }

    /// <summary>A node on the way, and how far its neighbours were followed.</summary>
    private sealed class Node(ISymbol symbol, int index, ISymbol[] neighbours)
    {
        private int _next;

        public ISymbol Symbol => symbol;

        public int Index { get; } = index;

        /// <summary>The lowest index that it leads back to.</summary>
        public int Lowest { get; set; } = index;

        public ISymbol? Next() => _next < neighbours.Length ? neighbours[_next++] : null;
    }
}
