using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>Puts the types of a <see cref="MethodInstance"/> in place of its type parameters.</summary>
internal sealed class TypeArgumentMap
{
    /// <summary>A limit for generic methods that call themselves with ever larger types, which HOOK043 reports. Beyond it a type
    /// parameter stands for itself.</summary>
    private const int MaxDepth = 5;

    private readonly Dictionary<ISymbol, ITypeSymbol> _arguments = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;

    public TypeArgumentMap(MethodInstance instance, Compilation compilation)
    {
        _compilation = compilation;
        var parameters = MethodInstance.TypeParameters(instance.Definition);
        for (var i = 0; i < parameters.Length; i++)
        {
            _arguments[parameters[i]] = instance.TypeArguments[i];
        }
    }

    /// <summary>The instance that a method is which the code names.</summary>
    public MethodInstance Instance(IMethodSymbol method)
    {
        var named = method.ReducedFrom is { } reduced ? reduced.Construct([.. method.TypeArguments]) : method;
        var definition = MethodInstance.Normal(method);
        var parameters = MethodInstance.TypeParameters(definition);
        return new MethodInstance(definition, [.. Arguments(named).Zip(parameters, static (type, parameter) => IsWithin(MaxDepth, type) ? type : parameter)]);
    }

    /// <summary>A type with the type arguments in it.</summary>
    public ITypeSymbol Substitute(ITypeSymbol type) => type switch
    {
        _ when _arguments.Count == 0 => type,
        ITypeParameterSymbol parameter => _arguments.TryGetValue(parameter, out var argument) ? argument : type,
        IArrayTypeSymbol array => _compilation.CreateArrayTypeSymbol(Substitute(array.ElementType), array.Rank),
        IPointerTypeSymbol pointer => _compilation.CreatePointerTypeSymbol(Substitute(pointer.PointedAtType)),
        INamedTypeSymbol { IsGenericType: true, IsTupleType: false } named => Substitute(named),
        _ => type,
    };

    /// <summary>A member of a type as it is in the type with the type arguments in it.</summary>
    public IMethodSymbol Member(IMethodSymbol method)
    {
        var type = (INamedTypeSymbol)Substitute(method.ContainingType);
        return type.GetMembers(method.Name).OfType<IMethodSymbol>()
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition)) ?? method;
    }

    private INamedTypeSymbol Substitute(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (type.ContainingType is { IsGenericType: true } outer)
        {
            definition = Substitute(outer).GetTypeMembers(type.Name, type.Arity)
                .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, definition)) ?? definition;
        }

        return type.Arity == 0 ? definition : definition.Construct([.. type.TypeArguments.Select(Substitute)]);
    }

    private IEnumerable<ITypeSymbol> Arguments(ISymbol? symbol) => symbol switch
    {
        // The type parameters around a local function are those of the code that names it.
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } local =>
            MethodInstance.TypeParameters(local.ContainingSymbol).Select(Substitute).Concat(local.TypeArguments.Select(Substitute)),
        IMethodSymbol method => Arguments(method.ContainingType).Concat(method.TypeArguments.Select(Substitute)),
        INamedTypeSymbol type => Arguments(type.ContainingType).Concat(type.TypeArguments.Select(Substitute)),
        _ => [],
    };

    private static bool IsWithin(int depth, ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => depth > 0 && IsWithin(depth - 1, array.ElementType),
        IPointerTypeSymbol pointer => depth > 0 && IsWithin(depth - 1, pointer.PointedAtType),
        INamedTypeSymbol { IsGenericType: true } named =>
            depth > 0 && IsWithin(depth - 1, named.ContainingType) && named.TypeArguments.All(argument => IsWithin(depth - 1, argument)),
        _ => true,
    };
}
