using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Bodies.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>What function pointers may point to: every value that is given anywhere in the project to the local, field, parameter or
/// array that a pointer comes from, in whatever order.</summary>
/// <remarks>The project is searched at the first call through a pointer; most libraries have no such call.</remarks>
internal sealed class FunctionPointers(Compilation compilation, CancellationToken cancellation)
{
    private readonly Lazy<ILookup<ISymbol, IOperation>> _values = new(() => Values(compilation, cancellation));

    private readonly Lazy<ImmutableArray<IFunctionPointerInvocationOperation>> _pointerCalls = new(() =>
    [
        .. compilation.SyntaxTrees
            .SelectMany(tree => Roots(tree, compilation, cancellation))
            .SelectMany(static root => root.Operation.DescendantsAndSelf().OfType<IFunctionPointerInvocationOperation>()),
    ]);

    /// <summary>The methods that an expression may point to.</summary>
    public IEnumerable<IMethodSymbol> Targets(IOperation pointer)
    {
        var methods = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IOperation>([pointer]);
        while (open.Count != 0)
        {
            var value = open.Pop().Unconverted();
            if (value is IMethodReferenceOperation { Method: var method })
            {
                methods.Add(method);
            }
            else if (Source(value) is { } source)
            {
                if (seen.Add(source))
                {
                    Push(open, _values.Value[source]);
                    Push(open, source is IParameterSymbol parameter ? PassedByPointer(parameter) : []);
                }
            }
            else
            {
                Push(open, Parts(value));
            }
        }

        return methods;
    }

    /// <summary>What calls by a pointer give to a parameter: which method they call is just what is looked for, so all of them that
    /// pass as many arguments.</summary>
    private IEnumerable<IOperation> PassedByPointer(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { Parameters: var parameters }
            ? _pointerCalls.Value.Where(call => call.Arguments.Length == parameters.Length).Select(call => call.Arguments[parameter.Ordinal].Value)
            : [];

    private static void Push(Stack<IOperation> open, IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            open.Push(value);
        }
    }

    /// <summary>What holds a value: a variable, or a method that returns it.</summary>
    private static ISymbol? Source(IOperation value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property.OriginalDefinition,
        IInvocationOperation { TargetMethod: var method } when method.Locations.Any(static location => location.IsInSource) => MethodInstance.Normal(method),
        _ => null,
    };

    /// <summary>The parts of an expression that its value may come from: arms, elements, the arguments of a span.</summary>
    private static IEnumerable<IOperation> Parts(IOperation value) => value switch
    {
        IConditionalOperation choice => choice.WhenFalse is { } otherwise ? [choice.WhenTrue, otherwise] : [choice.WhenTrue],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        ILiteralOperation or IFunctionPointerInvocationOperation => [],
        _ => value.ChildOperations,
    };

    private static ILookup<ISymbol, IOperation> Values(Compilation compilation, CancellationToken cancellation) => compilation.SyntaxTrees
        .SelectMany(tree => Roots(tree, compilation, cancellation))
        .SelectMany(static root => root.Operation.DescendantsAndSelf().SelectMany(operation => Flows(operation, root.Owner)))
        .ToLookup(static flow => flow.To, static flow => flow.Value, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);

    private static IEnumerable<(IOperation Operation, ISymbol? Owner)> Roots(SyntaxTree tree, Compilation compilation, CancellationToken cancellation) =>
        from node in tree.GetRoot(cancellation).DescendantNodes(static node => !IsCode(node))
        where IsCode(node)
        let operation = MethodBodies.Operation(node, compilation, cancellation)
        where operation is not null
        select (operation, operation.SemanticModel!.GetDeclaredSymbol(node is ArrowExpressionClauseSyntax ? node.Parent! : node, cancellation));

    private static bool IsCode(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or GlobalStatementSyntax;

    /// <summary>What an operation gives to whom.</summary>
    private static IEnumerable<(ISymbol To, IOperation Value)> Flows(IOperation operation, ISymbol? owner) => operation switch
    {
        IVariableDeclaratorOperation { Initializer.Value: { } value } local => [(local.Symbol, value)],
        IFieldInitializerOperation field => field.InitializedFields.Select(to => ((ISymbol)to, field.Value)),
        IPropertyInitializerOperation property => property.InitializedProperties.Select(to => ((ISymbol)to, property.Value)),
        IArgumentOperation { Parameter: { } parameter } argument => Argument(parameter, argument),
        IAssignmentOperation assignment => Assigned(assignment.Target, assignment.Value),
        IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation local } loop => [(local.Symbol, loop.Collection)],
        IReturnOperation { ReturnedValue: { } value } => Owner(operation, owner) is { } to ? [(to, value)] : [],
        _ => [],
    };

    private static IEnumerable<(ISymbol To, IOperation Value)> Argument(IParameterSymbol parameter, IArgumentOperation argument)
    {
        yield return (parameter.OriginalDefinition, argument.Value);
        if (parameter.RefKind is RefKind.Ref or RefKind.Out && Place(argument.Value) is { } place)
        {
            // What the method gives to its parameter, it gives to the caller's variable.
            foreach (var reference in References(parameter, argument))
            {
                yield return (place, reference);
            }
        }
    }

    /// <summary>The values that a method of the project assigns to a parameter.</summary>
    private static IEnumerable<IOperation> References(IParameterSymbol parameter, IArgumentOperation argument) =>
        parameter.OriginalDefinition.ContainingSymbol is IMethodSymbol method
        && argument.SemanticModel?.Compilation is { } compilation
        && MethodBodies.Of(method, compilation, default) is { } body
            ? body.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
                .Where(reference => reference.Parameter.Ordinal == parameter.Ordinal)
                .Take(1)
            : [];

    private static IEnumerable<(ISymbol To, IOperation Value)> Assigned(IOperation target, IOperation value)
    {
        target = target.Unconverted();
        if (target is ITupleOperation tuple)
        {
            return tuple.Elements.SelectMany((element, index) => Assigned(
                element, value.Unconverted() is ITupleOperation { Elements: var values } && values.Length == tuple.Elements.Length ? values[index] : value));
        }

        return Place(target) is { } place ? [(place, value)] : [];
    }

    /// <summary>The variable that is written to, or that holds what is written to.</summary>
    private static ISymbol? Place(IOperation target)
    {
        var inner = target;
        while (inner is not null)
        {
            switch (inner)
            {
                case ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation:
                case IPropertyReferenceOperation { Arguments.IsEmpty: true }:
                    return Source(inner);
                case IDeclarationExpressionOperation { Expression: var declared }:
                    inner = declared;
                    break;
                default:
                    inner = inner.ChildOperations.FirstOrDefault();
                    break;
            }
        }

        return null;
    }

    /// <summary>Who returns what a <c>return</c> returns.</summary>
    private static ISymbol? Owner(IOperation operation, ISymbol? owner)
    {
        var local = operation.Ancestors().FirstOrDefault(static ancestor => ancestor is ILocalFunctionOperation or IAnonymousFunctionOperation);
        return local switch
        {
            ILocalFunctionOperation function => MethodInstance.Normal(function.Symbol),
            IAnonymousFunctionOperation => null,
            _ => owner is IMethodSymbol method ? method.AssociatedSymbol?.OriginalDefinition ?? MethodInstance.Normal(method) : owner,
        };
    }
}
