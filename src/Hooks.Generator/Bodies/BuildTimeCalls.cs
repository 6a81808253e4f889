using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>The methods and constructors that the static fields of a type call: each is analyzed once, after those that it
/// calls.</summary>
internal sealed class BuildTimeCalls(Compilation compilation, BuildTimeValue values)
{
    /// <summary>In nested calls: ILC's interpreter is recursive, and has the stack of a thread.</summary>
    private const int MaxDepth = 1000;

    /// <summary>In instructions: to begin and to end.</summary>
    private const int StepsOfCall = 3;

    private readonly ConcurrentDictionary<ISymbol, Outcome> _outcomes = new(SymbolEqualityComparer.Default);

    /// <summary>The result for an analyzed method. A recursive one can't be computed.</summary>
    public Outcome Of(IMethodSymbol method) => _outcomes.TryGetValue(method.OriginalDefinition, out var outcome) ? outcome : default;

    /// <summary>Analyzes everything that a value calls.</summary>
    public void LookInto(IOperation value, CancellationToken cancellation)
    {
        var begun = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var path = new Stack<Callee>();
        path.Push(new Callee(null, [value]));
        while (path.Count != 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var callee = path.Peek();
            if (callee.NextCall() is not { } called)
            {
                path.Pop();
                if (callee.Method is { } method)
                {
                    _outcomes[method] = Judge(callee, cancellation);
                }
            }
            else if (!_outcomes.ContainsKey(called.OriginalDefinition) && begun.Add(called.OriginalDefinition))
            {
                path.Push(new Callee(called.OriginalDefinition, Bodies(called.OriginalDefinition, cancellation)));
            }
        }
    }

    private Outcome Judge(Callee callee, CancellationToken cancellation)
    {
        if (callee.Bodies is not { } bodies)
        {
            return default;
        }

        long steps = StepsOfCall;
        foreach (var body in bodies)
        {
            if (values.Find(body, cancellation, out var taken) is not null)
            {
                return default;
            }

            steps += taken;
        }

        var depth = 1 + callee.Calls.Select(called => Of(called).Depth).DefaultIfEmpty().Max();
        return new Outcome(depth <= MaxDepth, Math.Min(steps, int.MaxValue), depth);
    }

    /// <summary>What is computed if a method or a constructor is called; null if ILC can't follow.</summary>
    private IOperation[]? Bodies(IMethodSymbol method, CancellationToken cancellation) =>
        method.MethodKind == MethodKind.Constructor ? OfConstructor(method, cancellation) : OfMethod(method, cancellation);

    private IOperation[]? OfConstructor(IMethodSymbol constructor, CancellationToken cancellation)
    {
        var type = constructor.ContainingType;
        if (!type.Locations.Any(static location => location.IsInSource))
        {
            return constructor.Parameters.IsEmpty ? [] : null;
        }

        var initializers = MethodBodies.Initializers(type, areStatic: false, cancellation)
            .Select(syntax => MethodBodies.Operation(syntax, compilation, cancellation))
            .ToArray();
        var body = constructor.IsImplicitlyDeclared ? null : MethodBodies.Of(constructor, compilation, cancellation);
        return initializers.All(static value => value is not null)
            ? [.. initializers.OfType<IOperation>(), .. body is null ? Array.Empty<IOperation>() : [body]]
            : null;
    }

    /// <remarks>ILC follows an expression that initializes a value in memory only in the initializer itself.</remarks>
    private IOperation[]? OfMethod(IMethodSymbol method, CancellationToken cancellation) =>
        method is { IsStatic: true, IsExtern: false, IsGenericMethod: false, ContainingType.IsGenericType: false, RefKind: RefKind.None }
        && method.ReturnType.IsUnmanagedType
        && MethodBodies.Of(method, compilation, cancellation) is IMethodBodyOperation body
        && (body.BlockBody ?? body.ExpressionBody) is { Operations: { Length: 1 } statements }
        && statements[0] is IReturnOperation { ReturnedValue: { } result }
        && !result.DescendantsAndSelf().Any(static part => part.Kind is OperationKind.ObjectCreation or OperationKind.ArrayCreation or OperationKind.CollectionExpression or OperationKind.Tuple)
            ? [result]
            : null;

    /// <param name="IsComputed">Whether ILC can compute it.</param>
    /// <param name="Steps">The number of operations.</param>
    /// <param name="Depth">The number of nested calls, itself included.</param>
    public readonly record struct Outcome(bool IsComputed, long Steps, int Depth);

    /// <summary>A method that is being analyzed, and how far its calls were followed.</summary>
    private sealed class Callee(IMethodSymbol? method, IOperation[]? bodies)
    {
        private int _next;

        public IMethodSymbol? Method => method;

        public IOperation[]? Bodies => bodies;

        public IMethodSymbol[] Calls { get; } =
        [
            .. (bodies ?? []).SelectMany(static body => body.DescendantsAndSelf()).Select(static operation => operation switch
            {
                IInvocationOperation call => call.TargetMethod,
                IObjectCreationOperation creation => creation.Constructor,
                _ => null,
            }).OfType<IMethodSymbol>(),
        ];

        public IMethodSymbol? NextCall() => _next < Calls.Length ? Calls[_next++] : null;
    }
}
