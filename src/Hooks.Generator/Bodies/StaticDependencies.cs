using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Which types' static fields those of a type are computed from.</summary>
internal sealed class StaticDependencies(Compilation compilation, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the static fields of one type can't be computed before those of another.</summary>
    internal bool Lead(INamedTypeSymbol from, INamedTypeSymbol to) => _seen.Add(from) && Values(from).Any(value => Needs(value, to));

    private bool Needs(IOperation value, INamedTypeSymbol type) => value.DescendantsAndSelf().Any(operation =>
        operation is IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false, ContainingType: var owner } }
            ? SymbolEqualityComparer.Default.Equals(owner, type) || Lead(owner, type)
            : CalledMethods.Of(operation).Any(method =>
                _seen.Add(method) && MethodBodies.Of(method, compilation, cancellation) is { } body && Needs(body, type)));

    private IEnumerable<IOperation> Values(INamedTypeSymbol type) => MethodBodies.Initializers(type, areStatic: true, cancellation)
        .Select(syntax => MethodBodies.Operation(syntax, compilation, cancellation))
        .Concat(type.StaticConstructors.Select(constructor => MethodBodies.Of(constructor, compilation, cancellation)))
        .OfType<IOperation>();
}
