using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Values of one type in a frame.</summary>
/// <param name="Type">The type.</param>
/// <param name="Count">How many lie together.</param>
internal readonly record struct FrameValue(ITypeSymbol? Type, int Count = 1);

/// <summary>A method that becomes a part of its caller.</summary>
/// <param name="Method">The method.</param>
/// <param name="Arguments">What it is called with, by value.</param>
internal sealed record InlinedCall(IMethodSymbol Method, ImmutableArray<FrameValue> Arguments);

/// <summary>What lies in the frame of a body.</summary>
/// <param name="Values">Locals, and values without a name.</param>
/// <param name="Calls">The arguments of each call, by value.</param>
/// <param name="Inlined">The calls of methods that become a part of this one.</param>
/// <param name="Called">Every method that is called, with the place.</param>
internal sealed record FrameContents(
    ImmutableArray<FrameValue> Values,
    ImmutableArray<ImmutableArray<FrameValue>> Calls,
    ImmutableArray<InlinedCall> Inlined,
    ImmutableArray<(IMethodSymbol Method, SyntaxNode Place)> Called)
{
    public static FrameContents None { get; } = new([], [], [], []);

    /// <summary>What lies in the frame of a body. Local functions in it have frames of their own.</summary>
    public static FrameContents Of(IOperation body)
    {
        var values = ImmutableArray.CreateBuilder<FrameValue>();
        var calls = ImmutableArray.CreateBuilder<ImmutableArray<FrameValue>>();
        var inlined = ImmutableArray.CreateBuilder<InlinedCall>();
        var called = ImmutableArray.CreateBuilder<(IMethodSymbol, SyntaxNode)>();
        var left = new Stack<IOperation>();
        left.Push(body);
        while (left.Count != 0)
        {
            var operation = left.Pop();
            values.AddRange(FrameValues.Of(operation));
            if (operation is IFunctionPointerInvocationOperation pointer)
            {
                calls.Add(ByValue(pointer.Arguments));
            }

            foreach (var method in operation is IFunctionPointerInvocationOperation ? [] : CalledMethods.Of(operation))
            {
                called.Add((method, operation.Syntax));
                var arguments = Arguments(operation, method);
                if (method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining))
                {
                    inlined.Add(new InlinedCall(method, arguments));
                }
                else
                {
                    calls.Add(arguments);
                }
            }

            if (operation is IMethodReferenceOperation reference)
            {
                called.Add((reference.Method, operation.Syntax));
            }

            foreach (var child in operation.ChildOperations)
            {
                if (child is not (ILocalFunctionOperation or IAnonymousFunctionOperation))
                {
                    left.Push(child);
                }
            }
        }

        return new FrameContents(values.ToImmutable(), calls.ToImmutable(), inlined.ToImmutable(), called.ToImmutable());
    }

    private static ImmutableArray<FrameValue> Arguments(IOperation operation, IMethodSymbol method) => operation switch
    {
        IInvocationOperation call => ByValue(call.Arguments),
        IObjectCreationOperation creation => ByValue(creation.Arguments),
        IPropertyReferenceOperation property when method.MethodKind == MethodKind.PropertyGet => ByValue(property.Arguments),
        _ => [.. method.Parameters.Where(static parameter => parameter.RefKind == RefKind.None).Select(static parameter => new FrameValue(parameter.Type))],
    };

    private static ImmutableArray<FrameValue> ByValue(ImmutableArray<IArgumentOperation> arguments) =>
    [
        .. arguments
            .Where(static argument => argument.Parameter?.RefKind == RefKind.None && argument.Value is not IInterpolatedStringHandlerCreationOperation)
            .Select(static argument => new FrameValue(argument.Value.Type)),
    ];
}
