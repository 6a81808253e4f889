using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>A method with the types that stand for its type parameters, as native code is made of it.</summary>
/// <param name="Definition">The method as it is declared; of a partial one the defining declaration.</param>
/// <param name="TypeArguments">What stands for every type parameter in its scope, those of the types and methods around it first.</param>
internal sealed record MethodInstance(IMethodSymbol Definition, ImmutableArray<ITypeSymbol> TypeArguments)
{
    /// <summary>An instance by itself, as a hook is: it has no type parameters.</summary>
    public static MethodInstance Of(IMethodSymbol method) => new(Normal(method), [.. TypeParameters(Normal(method))]);

    /// <summary>One declaration of a method for all its appearances.</summary>
    public static IMethodSymbol Normal(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return method.PartialDefinitionPart ?? method;
    }

    /// <summary>The type parameters that a method's code may name, from the outside.</summary>
    public static ImmutableArray<ITypeParameterSymbol> TypeParameters(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => [.. TypeParameters(method.ContainingSymbol), .. method.TypeParameters],
        INamedTypeSymbol type => [.. TypeParameters(type.ContainingType), .. type.TypeParameters],
        _ => [],
    };

    /// <inheritdoc/>
    public bool Equals(MethodInstance? other) =>
        other is not null
        && SymbolEqualityComparer.Default.Equals(Definition, other.Definition)
        && TypeArguments.SequenceEqual(other.TypeArguments, static (one, another) => SymbolEqualityComparer.Default.Equals(one, another));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        TypeArguments.Aggregate(SymbolEqualityComparer.Default.GetHashCode(Definition), static (hash, type) =>
            unchecked((hash * 31) + SymbolEqualityComparer.Default.GetHashCode(type)));
}
