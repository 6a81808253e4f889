using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using Hooks.Generator.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>What the structs of a method take of the stack.</summary>
internal sealed class Frame(Compilation compilation, CancellationToken cancellation)
{
    private const int Small = 64;

    /// <summary>The methods that are being looked into: one can't become a part of itself.</summary>
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    private int _values;

    /// <summary>Where the arguments of a call lie: one place for every call, as large as the largest needs.</summary>
    private int _outgoing;

    /// <summary>In bytes.</summary>
    internal int Size => _values + _outgoing;

    /// <summary>Adds what the values of a body take, with those of the methods that become a part of it.</summary>
    internal void Add(IOperation body, IMethodSymbol method)
    {
        if (!_open.Add(method))
        {
            return;
        }

        foreach (var operation in body.DescendantsAndSelf())
        {
            _values += Types(operation).Sum(SizeOf);
            if (operation is IInvocationOperation call)
            {
                AddCall(call);
            }
        }

        _open.Remove(method);
    }

    private void AddCall(IInvocationOperation call)
    {
        var arguments = call.Arguments
            .Where(static argument => argument.Parameter?.RefKind == RefKind.None && argument.Value is not IInterpolatedStringHandlerCreationOperation)
            .Sum(static argument => SizeOf(argument.Value.Type));
        if (!call.TargetMethod.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining))
        {
            _outgoing = Math.Max(_outgoing, arguments);
            return;
        }

        // The parameters of a method that becomes a part of this one are its locals.
        _values += arguments;
        if (MethodBodies.Of(call.TargetMethod, compilation, cancellation) is { } body)
        {
            Add(body, call.TargetMethod);
        }
    }

    /// <summary>The values that get a place of their own.</summary>
    private static IEnumerable<ITypeSymbol?> Types(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Symbol.IsRef: false } local => [local.Symbol.Type],
        IDeclarationExpressionOperation local => [local.Type],
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } => [local.Type],
        IInterpolatedStringHandlerCreationOperation handler => [handler.Type],

        // What a call gives back lies in the caller's frame; what becomes a local at once, only once.
        IInvocationOperation { Parent: not IVariableInitializerOperation, TargetMethod.RefKind: RefKind.None } call => [call.Type],
        IObjectCreationOperation { Parent: not IVariableInitializerOperation and not IInterpolatedStringHandlerCreationOperation } creation => [creation.Type],
        _ => [],
    };

    /// <summary>Small values live in registers and share their places.</summary>
    private static int SizeOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct } structure && StructureLayout.SizeOf(structure) is > Small and var size ? size : 0;
}
