using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK077: the method that enters a reentrancy guard leaves it, and enters once.</summary>
internal static class GuardRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var known = KnownSymbols.In(context.Compilation);
        if (!IsEnter(call, known) || context.ContainingSymbol.ContainingType.Is(known.ReentrancyGuard))
        {
            return;
        }

        if (Fault(call) is { } fault)
        {
            context.Report(BodyDescriptors.ReentrancyGuard, fault);
        }
        else if (Others(call, known).Any(first => IsEnteredAt(first, call)))
        {
            context.Report(BodyDescriptors.ReentrancyGuard, "is the second one of the method, always nested, and its end changes nothing; use the first");
        }
    }

    private static bool IsEnter(IInvocationOperation call, KnownSymbols known) =>
        call.TargetMethod.Name == "Enter" && call.TargetMethod.ContainingType.Is(known.ReentrancyGuard);

    /// <summary>What is wrong with where the guard goes; null for nothing.</summary>
    private static string? Fault(IInvocationOperation call)
    {
        const string Remedy = "write 'using var guard = ReentrancyGuard.Enter();', or call its Exit at the end";
        var (user, _) = UserOf(call);
        return user switch
        {
            IUsingOperation => null,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
                IsUsing(declarator) || Leaves(declarator.Symbol, call).Any() ? null
                : IsReturned(declarator.Symbol, call) ? Returned : $"is never left, so later calls count as nested; {Remedy}",
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } =>
                Leaves(local, call).Any() ? null
                : IsReturned(local, call) ? Returned : $"is never left, so later calls count as nested; {Remedy}",
            IReturnOperation => Returned,
            IAssignmentOperation or IArgumentOperation or IFieldInitializerOperation =>
                $"is given to other code, and it must be left by the method that enters; {Remedy}",
            _ => $"is not kept, so later calls count as nested; {Remedy}",
        };
    }

    private const string Returned = "is returned, and the frame that counts would be that of the method that enters; enter in the method that leaves";

    /// <summary>What uses the value, conditions left out.</summary>
    private static (IOperation? User, IOperation Value) UserOf(IOperation value)
    {
        while (value.User() is { } user)
        {
            if (user is not (IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation))
            {
                return (user, value);
            }

            value = user;
        }

        return (null, value);
    }

    private static bool IsUsing(IVariableDeclaratorOperation declarator) =>
        declarator.Ancestors().TakeWhile(static outer => outer is not IBlockOperation).Any(static outer => outer is IUsingDeclarationOperation)
        || declarator.Ancestors().TakeWhile(static outer => outer is not IBlockOperation).OfType<IUsingOperation>().Any(statement => statement.Resources.Descendants().Contains(declarator));

    /// <summary>The operations that leave a guard in a local.</summary>
    private static IEnumerable<IOperation> Leaves(ILocalSymbol local, IOperation near) => Function(near).Descendants().Where(operation => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "Exit" or "Dispose", Instance: { } instance } => Is(instance, local),
        IUsingOperation { Resources: var resource } => Is(resource, local),
        _ => false,
    });

    private static bool IsReturned(ILocalSymbol local, IOperation near) =>
        Function(near).Descendants().OfType<IReturnOperation>().Any(end => end.ReturnedValue is { } value && Is(value, local));

    private static bool Is(IOperation value, ILocalSymbol local) =>
        value.Unconverted() is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static IEnumerable<IInvocationOperation> Others(IInvocationOperation call, KnownSymbols known) => Function(call).Descendants()
        .OfType<IInvocationOperation>()
        .Where(other => other.Syntax.SpanStart < call.Syntax.SpanStart && IsEnter(other, known) && Function(other) == Function(call));

    /// <summary>Whether the guard of an earlier call is entered where a later one is: it is in a block around that, and not left between
    /// the two.</summary>
    private static bool IsEnteredAt(IInvocationOperation first, IInvocationOperation second)
    {
        if (first.Ancestors().OfType<IUsingOperation>().FirstOrDefault(statement => statement.Resources.DescendantsAndSelf().Contains(first)) is { } statement)
        {
            return statement.Body.Descendants().Contains(second);
        }

        var scope = first.Ancestors().OfType<IBlockOperation>().FirstOrDefault();
        if (scope is null || !scope.Descendants().Contains(second))
        {
            return false;
        }

        var (user, _) = UserOf(first);
        return user is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            && (IsUsing(declarator) || !Leaves(declarator.Symbol, first).Any(leave => leave.Syntax.SpanStart < second.Syntax.SpanStart));
    }

    /// <summary>The body of the method or local function that an operation is in.</summary>
    private static IOperation Function(IOperation operation)
    {
        var last = operation;
        foreach (var outer in operation.Ancestors())
        {
            if (outer is ILocalFunctionOperation or IAnonymousFunctionOperation)
            {
                return outer;
            }

            last = outer;
        }

        return last;
    }
}
