using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>The methods that a call may end up at.</summary>
internal sealed class CallTargets(Compilation compilation, CancellationToken cancellation)
{
    private readonly FunctionPointers _pointers = new(compilation, cancellation);

    /// <summary>The classes and structs of the project.</summary>
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _types = new(() =>
        [.. InterceptedSymbols.Types(compilation.Assembly.GlobalNamespace).Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct)]);

    /// <summary>The targets of a method that the code names: itself, or the implementations of an interface's or a virtual one.</summary>
    public IEnumerable<MethodInstance> Of(IMethodSymbol method, ITypeSymbol? receiver, TypeArgumentMap map)
    {
        if (!IsDispatched(method))
        {
            return [map.Instance(method)];
        }

        if (receiver is not null && map.Substitute(receiver) is INamedTypeSymbol { TypeKind: TypeKind.Struct } known)
        {
            return [Implementation(known, map.Member(method)) is { } one ? Instance(one, method, map) : map.Instance(method)];
        }

        return _types.Value
            .Select(type => Implementation(type, method.OriginalDefinition))
            .OfType<IMethodSymbol>()
            .Select(MethodInstance.Of)
            .Prepend(map.Instance(method))
            .Distinct();
    }

    /// <summary>What a call by a pointer may call.</summary>
    public IEnumerable<IMethodSymbol> Of(IFunctionPointerInvocationOperation call, SemanticModel model) =>
        Pointer(call, model) is { } pointer ? _pointers.Targets(pointer) : [];

    /// <summary>The methods whose address a call passes on.</summary>
    public IEnumerable<IMethodSymbol> Callbacks(ImmutableArray<IArgumentOperation> arguments, SemanticModel model) => arguments
        .Where(static argument => argument.Parameter?.Type is IFunctionPointerTypeSymbol or IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Void })
        .SelectMany(argument => model.GetOperation(argument.Value.Syntax, cancellation) is { } value && IsPointer(value) ? _pointers.Targets(value) : []);

    private static bool IsPointer(IOperation value) => value.DescendantsAndSelf().Any(static part => part.Type is IFunctionPointerTypeSymbol or null);

    /// <summary>The pointer as it is written: in a control flow graph a capture may stand for it.</summary>
    private IOperation? Pointer(IFunctionPointerInvocationOperation call, SemanticModel model) =>
        (model.GetOperation(call.Syntax, cancellation) as IFunctionPointerInvocationOperation ?? call).Target;

    private static bool IsDispatched(IMethodSymbol method) =>
        method.ContainingType?.TypeKind == TypeKind.Interface
            ? method.IsAbstract || method.IsVirtual
            : method is { IsStatic: false } and ({ IsAbstract: true } or { IsVirtual: true } or { IsOverride: true });

    private static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind != TypeKind.Interface)
        {
            return type.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(member => Overrides(member, method));
        }

        var contract = type.AllInterfaces.Contains(method.ContainingType, SymbolEqualityComparer.Default)
            ? method
            : type.AllInterfaces.FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, method.ContainingType.OriginalDefinition))?
                .GetMembers(method.Name).OfType<IMethodSymbol>()
                .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition));
        return contract is null ? null : type.FindImplementationForInterfaceMember(contract.ConstructedFrom) as IMethodSymbol;
    }

    private static bool Overrides(IMethodSymbol? method, IMethodSymbol overridden)
    {
        for (; method is not null; method = method.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, overridden.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static MethodInstance Instance(IMethodSymbol implementation, IMethodSymbol named, TypeArgumentMap map)
    {
        // A default implementation stays in its interface, whose type parameters are known by the name.
        var constructed = implementation.Arity == named.TypeArguments.Length && implementation.Arity != 0
            ? implementation.Construct([.. named.TypeArguments])
            : implementation;
        return map.Instance(constructed);
    }
}
