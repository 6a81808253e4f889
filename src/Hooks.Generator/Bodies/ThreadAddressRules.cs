using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK073: the address of a thread-static field in a static field, where other threads find it, and where it stays when
/// the thread has ended and its memory is another's.</summary>
internal static class ThreadAddressRules
{
    public static readonly OperationKind[] Kinds =
        [OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.DeconstructionAssignment, OperationKind.Invocation];

    public static void Check(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                Check(context, assignment.Target, assignment.Value);
                break;
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Or } assignment:
                Check(context, assignment.Target, assignment.Value);
                break;
            case IDeconstructionAssignmentOperation { Target: var target, Value: var value }:
                CheckParts(context, target, value);
                break;

            // Volatile.Write(ref s_shared, address), Interlocked.Exchange(ref s_shared, address)
            case IInvocationOperation call when IsStore(call.TargetMethod, KnownSymbols.In(context.Compilation)):
                Check(context, Argument(call, 0), Argument(call, 1));
                break;
            case IInvocationOperation call:
                CheckStores(context, call);
                break;
        }
    }

    /// <summary>Whether a method stores its second argument in the place that the first refers to.</summary>
    private static bool IsStore(IMethodSymbol method, KnownSymbols known) => method.Name switch
    {
        "Write" => method.ContainingType.Is(known.Volatile),
        "Exchange" or "CompareExchange" => method.ContainingType.Is(known.Interlocked),
        _ => false,
    };

    private static IOperation Argument(IInvocationOperation call, int ordinal) =>
        call.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;

    private static void Check(OperationAnalysisContext context, IOperation target, IOperation value)
    {
        if (SharedField(target) is { } shared && FieldIn(context, value) is { } field)
        {
            context.Report(BodyDescriptors.ThreadStaticAddress, value.Syntax.GetLocation(), field.Name, shared.Name);
        }
    }

    private static IFieldSymbol? FieldIn(OperationAnalysisContext context, IOperation value) =>
        new ThreadAddress(context.Compilation, context.CancellationToken).In(value);

    /// <summary><c>(s_shared, s_count) = (address, 1)</c></summary>
    private static void CheckParts(OperationAnalysisContext context, IOperation target, IOperation value)
    {
        if (target.Unconverted() is ITupleOperation targets && value.Unconverted() is ITupleOperation values)
        {
            foreach (var (part, set) in targets.Elements.Zip(values.Elements, static (part, set) => (part, set)))
            {
                CheckParts(context, part, set);
            }
        }
        else
        {
            Check(context, target, value);
        }
    }

    /// <summary>What a method of the project stores of its arguments, or in what they refer to.</summary>
    private static void CheckStores(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.Arguments.IsEmpty || MethodBodies.Of(call.TargetMethod, context.Compilation, context.CancellationToken) is not { } body)
        {
            return;
        }

        foreach (var store in body.Descendants().OfType<ISimpleAssignmentOperation>().Where(static store => !store.IsRef))
        {
            // A store without an argument in it is reported where it is.
            var target = ArgumentOf(call, store.Target, isReference: true);
            var value = ArgumentOf(call, store.Value, isReference: false);
            if ((target ?? value) is not null
                && SharedField(target ?? store.Target) is { } shared
                && FieldIn(context, value ?? store.Value) is { } field)
            {
                context.Report(BodyDescriptors.ThreadStaticAddress, (value ?? target)!.Syntax.GetLocation(), field.Name, shared.Name);
            }
        }
    }

    /// <summary>What a call passes for the parameter that a value in the method is; null for another value.</summary>
    private static IOperation? ArgumentOf(IInvocationOperation call, IOperation value, bool isReference) =>
        value.Unconverted() is IParameterReferenceOperation { Parameter: var parameter } && (parameter.RefKind is RefKind.Ref or RefKind.Out) == isReference
            ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value
            : null;

    /// <summary>The static field that a place is in, if all threads have it in common.</summary>
    private static IFieldSymbol? SharedField(IOperation target)
    {
        var place = target.Unconverted();
        while (place is IFieldReferenceOperation { Instance: { } outer })
        {
            place = outer.Unconverted();
        }

        return place switch
        {
            IFieldReferenceOperation { Field: { IsStatic: true } field } when !ThreadStaticRules.IsThreadStatic(field) => field,
            IPropertyReferenceOperation { Instance: null, Property: var property }
                when StaticReferenceRules.FieldOf(property) is { } backing && !ThreadStaticRules.IsThreadStatic(backing) => backing,
            IArrayElementReferenceOperation { ArrayReference: var array } => SharedField(array),
            IInlineArrayAccessOperation { Instance: var array } => SharedField(array),
            _ => null,
        };
    }
}
