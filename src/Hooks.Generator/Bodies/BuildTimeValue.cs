using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Whether ILC can compute a value while it compiles.</summary>
/// <remarks>ILC interprets the code that sets the static fields of a type, as far as it understands it and for so many steps.
/// This is the part of it that never depends on how many: constants, unchecked arithmetic, arrays and structs of plain values,
/// and methods of the project that are a single expression of these.</remarks>
internal sealed class BuildTimeValue(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>In elements.</summary>
    private const int LargestArray = 8192;

    /// <summary>The methods that are being looked into: one that calls itself never ends.</summary>
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>The type whose static fields are computed.</summary>
    private INamedTypeSymbol? _owner;

    /// <summary>What ILC can't compute of the value of a member; null where it can all of it.</summary>
    internal IOperation? Obstacle(ISymbol member, IOperation value)
    {
        _owner = member.ContainingType;
        return _owner.IsGenericType ? value : Find(value);
    }

    private IOperation? Find(IOperation? operation) => operation switch
    {
        null or { ConstantValue.HasValue: true } or IDefaultValueOperation or ISizeOfOperation or ILiteralOperation => null,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } or IInstanceReferenceOperation or IOmittedArgumentOperation => null,
        IParenthesizedOperation inner => Find(inner.Operand),
        IConversionOperation conversion => IsSimple(conversion) ? Find(conversion.Operand) : operation,
        IUnaryOperation { IsChecked: false, OperatorMethod: null, OperatorKind: not (UnaryOperatorKind.Hat or UnaryOperatorKind.BitwiseNegation) } unary => Find(unary.Operand),
        IBinaryOperation { IsChecked: false, OperatorMethod: null } binary when IsSimple(binary) => Find(binary.LeftOperand) ?? Find(binary.RightOperand),
        IConditionalOperation choice => Find(choice.Condition) ?? Find(choice.WhenTrue) ?? Find(choice.WhenFalse),
        ITupleOperation tuple => tuple.Type?.IsUnmanagedType == true ? FirstOf(tuple.Elements) : operation,
        IFieldReferenceOperation field => field.Field.IsStatic ? IsKnown(field) ? null : operation : Find(field.Instance),
        IPropertyReferenceOperation { Property.Name: "Length", Instance: { } text } when text.ConstantValue.HasValue || text is IUtf8StringOperation => null,
        IArrayCreationOperation array => FindIn(array),
        IArrayInitializerOperation elements => FirstOf(elements.ElementValues),
        ICollectionExpressionOperation { Type: IArrayTypeSymbol array } list => IsPlainArray(array) && list.Elements.Length <= LargestArray ? FirstOf(list.Elements) : operation,
        IObjectCreationOperation creation => FindIn(creation),
        IObjectOrCollectionInitializerOperation initializer => FirstOf(initializer.Initializers),
        IMemberInitializerOperation member => member.InitializedMember is IFieldReferenceOperation ? Find(member.Initializer) : operation,
        IInvocationOperation call => FindIn(call),
        _ => FindInStatement(operation),
    };

    private IOperation? FindInStatement(IOperation operation) => operation switch
    {
        IBlockOperation block => FirstOf(block.Operations),
        IReturnOperation @return => Find(@return.ReturnedValue),
        IExpressionStatementOperation statement => Find(statement.Operation),
        ISimpleAssignmentOperation { IsRef: false, Target: IFieldReferenceOperation or IPropertyReferenceOperation } assignment
            when IsPlain(assignment.Target.Type) || assignment.Value.ConstantValue.HasValue || IsStaticTarget(assignment.Target) => Find(assignment.Value),
        IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation =>
            Find(((ISymbolInitializerOperation)operation).Value),
        IMethodBodyOperation body => Find(body.BlockBody ?? body.ExpressionBody),
        IConstructorBodyOperation body => body.Initializer is null or IExpressionStatementOperation { IsImplicit: true }
            ? Find(body.BlockBody ?? body.ExpressionBody)
            : body.Initializer,
        _ => operation,
    };

    private IOperation? FirstOf(IEnumerable<IOperation> operations) => operations.Select(Find).FirstOrDefault(static obstacle => obstacle is not null);

    private IOperation? FindIn(IArrayCreationOperation array) =>
        array.Type is IArrayTypeSymbol type && IsPlainArray(type) && array.DimensionSizes.All(IsSmall)
            ? Find(array.Initializer)
            : array;

    private IOperation? FindIn(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type
            || creation.Constructor is not { } constructor
            || !(type.IsUnmanagedType || type is { SpecialType: SpecialType.System_Object } || IsPlainClass(type)))
        {
            return creation;
        }

        var obstacle = FirstOf(creation.Arguments.Select(static argument => argument.Value)) ?? Find(creation.Initializer);
        return obstacle is null && !CanConstruct(type, constructor) ? creation : obstacle;
    }

    private bool CanConstruct(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        if (!type.Locations.Any(static location => location.IsInSource))
        {
            return constructor.Parameters.IsEmpty;
        }

        if (!_open.Add(constructor.OriginalDefinition))
        {
            return false;
        }

        var isComputed = MethodBodies.Initializers(type, areStatic: false, cancellation).All(syntax => MethodBodies.Operation(syntax, compilation, cancellation) is { } value && Find(value) is null)
            && (constructor.IsImplicitlyDeclared
                || MethodBodies.Of(constructor, compilation, cancellation) is not { } body
                || Find(body) is null);
        _open.Remove(constructor.OriginalDefinition);
        return isComputed;
    }

    private IOperation? FindIn(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method is { Name: "Min" or "Max", ContainingType: { Name: "Math", ContainingNamespace.Name: "System" } })
        {
            return FirstOf(call.Arguments.Select(static argument => argument.Value));
        }

        if (method is not { IsStatic: true, IsExtern: false, IsGenericMethod: false, ContainingType.IsGenericType: false, RefKind: RefKind.None }
            || !IsPlain(method.ReturnType)
            || MethodBodies.Of(method, compilation, cancellation) is not IMethodBodyOperation body
            || (body.BlockBody ?? body.ExpressionBody) is not { Operations: { Length: 1 } statements }
            || statements[0] is not IReturnOperation { ReturnedValue: { } result }
            || Makes(result)
            || !_open.Add(method))
        {
            return call;
        }

        var obstacle = Find(result) ?? FirstOf(call.Arguments.Select(static argument => argument.Value));
        _open.Remove(method);
        return obstacle is null ? null : call;
    }

    /// <summary>Whether an expression makes a value in memory, which ILC follows in the initializer alone.</summary>
    private static bool Makes(IOperation value) =>
        value.DescendantsAndSelf().Any(static part => part.Kind is OperationKind.ObjectCreation or OperationKind.ArrayCreation or OperationKind.CollectionExpression or OperationKind.Tuple);

    /// <summary>Statics that are set by then: those of the same type, and those of another that never change and don't come from
    /// this one's.</summary>
    private bool IsKnown(IFieldReferenceOperation field) =>
        field.Field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String }
        || (field.Field.Locations.Any(static location => location.IsInSource)
            && !field.Field.ContainingType.IsGenericType
            && (field.Field.IsReadOnly || IsOfSameType(field))
            && !ComesFromOwner(field.Field.ContainingType));

    private bool ComesFromOwner(INamedTypeSymbol type) =>
        _owner is not null
        && !SymbolEqualityComparer.Default.Equals(type, _owner)
        && new StaticDependencies(compilation, cancellation).Lead(type, _owner);

    private static bool IsOfSameType(IFieldReferenceOperation field) => SymbolEqualityComparer.Default.Equals(
        field.SemanticModel?.GetEnclosingSymbol(field.Syntax.SpanStart)?.ContainingType, field.Field.ContainingType);

    private static bool IsStaticTarget(IOperation target) => target is IMemberReferenceOperation { Member.IsStatic: true };

    private static bool IsPlain(ITypeSymbol? type) => type?.IsUnmanagedType == true;

    private static bool IsPlainArray(IArrayTypeSymbol array) => array is { Rank: 1, ElementType: { } element } && IsPlain(element);

    /// <summary>ILC interprets no larger arrays.</summary>
    private static bool IsSmall(IOperation length) => length.ConstantValue.Value is >= 0 and <= LargestArray;

    /// <summary>Whether an object is nothing but a few plain values.</summary>
    private static bool IsPlainClass(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object }
        && type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).All(static field => IsPlain(field.Type));

    private static bool IsSimple(IConversionOperation conversion) =>
        conversion is { IsChecked: false, OperatorMethod: null }
        && !(conversion.Operand.Type?.IsValueType == true && conversion.Type?.IsReferenceType == true)
        && !(IsUnsigned(conversion.Operand.Type) && conversion.Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double);

    /// <summary>Of the processor's instructions ILC's interpreter knows no shift to the right, no exclusive or and no complement,
    /// of native integers no shift at all, and of unsigned ones no way to a floating-point number.</summary>
    /// <remarks>A division by what isn't known may be one by zero, and one by -1 has no result for the least number.</remarks>
    private static bool IsSimple(IBinaryOperation binary) =>
        binary.Type?.SpecialType != SpecialType.System_String
        && binary.LeftOperand.Type?.IsReferenceType != true
        && binary.OperatorKind switch
        {
            BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder => binary.RightOperand.ConstantValue is { HasValue: true, Value: not (-1 or -1L or 0.0 or 0.0f) },
            BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift or BinaryOperatorKind.ExclusiveOr => false,
            BinaryOperatorKind.LeftShift => binary.Type?.SpecialType is not (SpecialType.System_IntPtr or SpecialType.System_UIntPtr),
            _ => true,
        };

    private static bool IsUnsigned(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UIntPtr;
}
