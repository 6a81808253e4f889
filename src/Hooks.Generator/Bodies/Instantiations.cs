using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies;

/// <summary>The generic methods that a call leads to, with their type arguments.</summary>
internal static class Instantiations
{
    /// <summary>A limit for generic methods that call each other with ever larger types, which HOOK043 reports.</summary>
    public const int MaxCount = 500;

    /// <summary>A method and what it calls, as far as these are generic and of the project.</summary>
    public static IEnumerable<IMethodSymbol> From(IMethodSymbol root, StackFrameEstimate frame, CancellationToken cancellation)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { root };
        var left = new Queue<IMethodSymbol>();
        left.Enqueue(root);
        while (left.Count != 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var method = left.Dequeue();
            yield return method;
            var arguments = TypeArguments.Of(method);
            foreach (var (called, _) in frame.ContentsOf(method, cancellation).Called)
            {
                if (seen.Count < MaxCount
                    && TypeArguments.IsGeneric(called)
                    && arguments.Apply(called) is { } next
                    && !next.TypeArguments.Any(static argument => argument.Parts().Skip(StructureWalk.MaxTypeParts).Any())
                    && TypeArguments.AreKnown(next)
                    && seen.Add(next))
                {
                    left.Enqueue(next);
                }
            }
        }
    }
}
