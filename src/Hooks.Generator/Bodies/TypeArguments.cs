using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies;

/// <summary>What stands for the type parameters in the body of a generic method.</summary>
internal sealed class TypeArguments
{
    public static readonly TypeArguments None = new();

    private readonly Dictionary<ISymbol, ITypeSymbol> _arguments = new(SymbolEqualityComparer.Default);

    /// <summary>Those of a method and of the types around it.</summary>
    public static TypeArguments Of(IMethodSymbol method)
    {
        if (!IsGeneric(method))
        {
            return None;
        }

        var arguments = new TypeArguments();
        arguments.Add(method.TypeParameters, method.TypeArguments);
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            arguments.Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
        }

        return arguments;
    }

    public static bool IsGeneric(IMethodSymbol method) => method.IsGenericMethod || method.ContainingType?.IsGenericType == true;

    /// <summary>Whether no type parameter is left in the type arguments of a method.</summary>
    public static bool AreKnown(IMethodSymbol method) =>
        !method.TypeArguments.Any(HoldsParameter) && (method.ContainingType is not { } type || !HoldsParameter(type));

    public FrameValue Apply(FrameValue value) => value with { Type = value.Type is null ? null : Apply(value.Type) };

    /// <summary>The method that is called for these arguments; null if that can't be told, or it grows.</summary>
    public IMethodSymbol? Apply(IMethodSymbol method)
    {
        if (this == None || !IsGeneric(method))
        {
            return method;
        }

        var definition = method.OriginalDefinition;
        if (method.ContainingType is { IsGenericType: true } type)
        {
            definition = Apply(type) is INamedTypeSymbol container
                ? container.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition))
                : null;
        }

        return definition is { IsGenericMethod: true } && definition.Arity == method.TypeArguments.Length
            ? definition.Construct([.. method.TypeArguments.Select(Apply)])
            : definition;
    }

    /// <remarks>The depth of a type is that of the source it stands in.</remarks>
    private ITypeSymbol Apply(ITypeSymbol type)
    {
        if (this == None || !HoldsParameter(type) || type.Parts().Skip(StructureWalk.MaxTypeParts).Any())
        {
            return type;
        }

        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return _arguments.TryGetValue(parameter, out var argument) ? argument : parameter;
            case INamedTypeSymbol { ContainingType: { IsGenericType: true } around } nested:
                var inner = ((INamedTypeSymbol)Apply(around)).GetTypeMembers(nested.Name, nested.Arity).FirstOrDefault();
                return inner is null ? type : Construct(inner, nested);
            case INamedTypeSymbol { IsGenericType: true } named:
                return Construct(named.OriginalDefinition, named);
            default:
                return type;
        }
    }

    private ITypeSymbol Construct(INamedTypeSymbol definition, INamedTypeSymbol type) => type.Arity == 0
        ? definition
        : definition.Construct([.. type.TypeArguments.Select(Apply)]);

    private static bool HoldsParameter(ITypeSymbol type) => type.Parts().Any(static part => part is ITypeParameterSymbol);

    private void Add(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            _arguments[parameters[i].OriginalDefinition] = arguments[i];
        }
    }
}
