using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK073: the address of a thread-static field in a static field, where other threads find it, and where it stays when
/// the thread has ended and its memory is another's.</summary>
internal static class ThreadAddressRules
{
    public static readonly OperationKind[] Kinds = [OperationKind.SimpleAssignment, OperationKind.Invocation];

    public static void Check(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                Check(context, assignment.Target, assignment.Value);
                break;

            // Volatile.Write(ref s_shared, address), Interlocked.Exchange(ref s_shared, address)
            case IInvocationOperation { Arguments: { Length: > 1 } arguments } when arguments[0].Parameter?.RefKind == RefKind.Ref:
                foreach (var argument in arguments.Skip(1))
                {
                    Check(context, arguments[0].Value, argument.Value);
                }

                break;
        }
    }

    private static void Check(OperationAnalysisContext context, IOperation target, IOperation value)
    {
        if (SharedField(target) is { } shared && AddressedBy(value) is { } field)
        {
            context.Report(BodyDescriptors.ThreadStaticAddress, value.Syntax.GetLocation(), field.Name, shared.Name);
        }
    }

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
            IArrayElementReferenceOperation { ArrayReference: var array } => SharedField(array),
            _ => null,
        };
    }

    /// <summary>The thread-static field whose address a value is.</summary>
    private static IFieldSymbol? AddressedBy(IOperation value) => value.Unconverted() switch
    {
        IAddressOfOperation { Reference: var place } => ThreadStaticRules.FieldOf(place),
        IInvocationOperation { TargetMethod: { Name: "AsPointer", ContainingType.Name: "Unsafe" } } call => ThreadStaticRules.FieldOf(call.Arguments[0].Value),
        IBinaryOperation { LeftOperand: { Type.TypeKind: TypeKind.Pointer } pointer } => AddressedBy(pointer),
        ILocalReferenceOperation local => Begin(local) is { } begin ? AddressedBy(begin) : null,
        _ => null,
    };

    /// <summary>The value that a local begins with; a later one is not followed, nor one that contains the local itself, which the
    /// compiler reports.</summary>
    private static IOperation? Begin(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var value = root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local)
                && declarator.Syntax.Span.End <= local.Syntax.SpanStart)?
            .GetVariableInitializer()?.Value;

        // What a fixed statement begins with has no operation of its own.
        return value is { Kind: OperationKind.None, ChildOperations: { Count: 1 } parts } ? parts.First() : value;
    }
}
