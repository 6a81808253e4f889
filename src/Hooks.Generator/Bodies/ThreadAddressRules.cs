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
    public static readonly OperationKind[] Kinds = [OperationKind.SimpleAssignment, OperationKind.Invocation];

    public static void Check(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                Check(context, assignment.Target, assignment.Value);
                break;

            // Volatile.Write(ref s_shared, address), Interlocked.Exchange(ref s_shared, address)
            case IInvocationOperation call when IsStore(call.TargetMethod, KnownSymbols.In(context.Compilation)):
                Check(context, Argument(call, 0), Argument(call, 1));
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
        IInvocationOperation { TargetMethod: { Name: "AsPointer", ContainingType: var type }, SemanticModel.Compilation: var compilation } call
            when type.Is(KnownSymbols.In(compilation).Unsafe) => ThreadStaticRules.FieldOf(call.Arguments[0].Value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type: { } type } sum when IsAddress(type) => AddressedBy(sum.LeftOperand) ?? AddressedBy(sum.RightOperand),

        // What is between two addresses is none.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, Type: { } type } difference when IsAddress(type) =>
            AddressedBy(difference.RightOperand) is null ? AddressedBy(difference.LeftOperand) : null,
        ILocalReferenceOperation local => Begin(local) is { } begin ? AddressedBy(begin) : null,
        _ => null,
    };

    private static bool IsAddress(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Pointer } or { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

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
