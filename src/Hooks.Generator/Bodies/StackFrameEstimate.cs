using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies;

/// <summary>What the structs of a method take of the stack, with those of the methods that become a part of it.</summary>
internal sealed class StackFrameEstimate
{
    /// <summary>In bytes: what is smaller lives in registers and shares its place.</summary>
    private const int Small = 32;

    /// <summary>In bytes. No frame grows further: a method that is a part of another twice, and so on, would overflow.</summary>
    private const int MaxSize = 1 << 30;

    private static readonly ConditionalWeakTable<Compilation, StackFrameEstimate> s_ofCompilation = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<IMethodSymbol, FrameContents> _contents = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, (int Values, int Outgoing)> _sizes = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _beyond = new(SymbolEqualityComparer.Default);

    private StackFrameEstimate(Compilation compilation) => _compilation = compilation;

    public static StackFrameEstimate In(Compilation compilation) => s_ofCompilation.GetValue(compilation, static key => new StackFrameEstimate(key));

    /// <summary>The size of a body's frame in bytes.</summary>
    public int SizeOf(FrameContents contents, CancellationToken cancellation)
    {
        foreach (var part in contents.Inlined)
        {
            Measure(part.Method, cancellation);
        }

        var (values, outgoing) = Sum(contents, TypeArguments.None);
        return Add(values, outgoing);
    }

    /// <summary>The size of a method's frame in bytes, for its type arguments.</summary>
    public int SizeOf(IMethodSymbol method, CancellationToken cancellation)
    {
        Measure(method, cancellation);
        return _sizes.TryGetValue(method, out var size) ? Add(size.Values, size.Outgoing) : 0;
    }

    /// <summary>The first generic method that a call leads to whose frame is too large for these type arguments, and for others
    /// is not; null for none.</summary>
    public IMethodSymbol? FirstBeyond(int limit, IMethodSymbol called, CancellationToken cancellation) => _beyond.GetOrAdd(
        called,
        root => Instantiations.From(root, this, cancellation).FirstOrDefault(method =>
            SizeOf(method, cancellation) > limit && SizeOf(method.OriginalDefinition, cancellation) <= limit));

    /// <summary>What is in the frame of a method of the project, with its type parameters as they are.</summary>
    public FrameContents ContentsOf(IMethodSymbol method, CancellationToken cancellation) => _contents.GetOrAdd(
        method.OriginalDefinition,
        definition => MethodBodies.Of(definition, _compilation, cancellation) is { } body ? FrameContents.Of(body) : FrameContents.None);

    /// <summary>Measures a method after those that become a part of it. One can't become a part of itself.</summary>
    private void Measure(IMethodSymbol root, CancellationToken cancellation)
    {
        var begun = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var path = new Stack<(IMethodSymbol Method, Queue<IMethodSymbol> Parts)>();
        Enter(root);
        while (path.Count != 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (method, parts) = path.Peek();
            if (parts.Count == 0)
            {
                path.Pop();
                _sizes[method] = Sum(ContentsOf(method, cancellation), TypeArguments.Of(method));
            }
            else
            {
                Enter(parts.Dequeue());
            }
        }

        void Enter(IMethodSymbol method)
        {
            if (!_sizes.ContainsKey(method) && begun.Count < Instantiations.MaxCount && begun.Add(method))
            {
                var arguments = TypeArguments.Of(method);
                path.Push((method, new(ContentsOf(method, cancellation).Inlined.Select(part => arguments.Apply(part.Method)).OfType<IMethodSymbol>())));
            }
        }
    }

    /// <summary>The size of what is in a frame, and of the place where the arguments of calls lie: one for every call, as large as
    /// the largest needs.</summary>
    private (int Values, int Outgoing) Sum(FrameContents contents, TypeArguments arguments)
    {
        var values = contents.Values.Aggregate(0, (sum, type) => Add(sum, SizeOf(arguments.Apply(type))));
        var outgoing = contents.Calls
            .Select(call => call.Aggregate(0, (sum, type) => Add(sum, SizeOf(arguments.Apply(type)))))
            .DefaultIfEmpty()
            .Max();
        foreach (var part in contents.Inlined)
        {
            // The parameters of a method that becomes a part of this one are its locals.
            values = part.Arguments.Aggregate(values, (sum, type) => Add(sum, SizeOf(arguments.Apply(type))));
            if (arguments.Apply(part.Method) is { } method && _sizes.TryGetValue(method, out var size))
            {
                values = Add(values, size.Values);
                outgoing = Math.Max(outgoing, size.Outgoing);
            }
        }

        return (values, outgoing);
    }

    private static int SizeOf(FrameValue value)
    {
        var size = value.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct } structure ? StructureLayout.SizeOf(structure) : 0;
        return (long)size * value.Count is > Small and var all ? (int)Math.Min(all, MaxSize) : 0;
    }

    private static int Add(int first, int second) => (int)Math.Min((long)first + second, MaxSize);
}
