using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Thread-static fields: a build lays them out in memory that every thread has for itself, zero at its start.</summary>
internal static class ThreadStaticRules
{
    /// <summary>HOOK038 and HOOK072: which fields there can be.</summary>
    public static void CheckField(SymbolAnalysisContext context) => Check(context, (IFieldSymbol)context.Symbol);

    /// <summary>The same of an auto-property, whose backing field no other action checks.</summary>
    public static void CheckProperty(SymbolAnalysisContext context)
    {
        if (StaticReferenceRules.FieldOf((IPropertySymbol)context.Symbol) is { } field)
        {
            Check(context, field);
        }
    }

    /// <summary>HOOK071: the value that a field begins with, other than zero.</summary>
    public static bool CheckInitializer(OperationAnalysisContext context, ISymbol member, IOperation value)
    {
        if ((member as IFieldSymbol ?? StaticReferenceRules.FieldOf((IPropertySymbol)member)) is not { } field || !IsThreadStatic(field))
        {
            return false;
        }

        if (!IsZero(value))
        {
            context.Report(BodyDescriptors.ThreadStaticInitializer, value.Syntax.GetLocation(), member.Name);
        }

        return true;
    }

    /// <summary>HOOK071 in a static constructor.</summary>
    public static void CheckConstructor(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.StaticConstructor })
        {
            return;
        }

        foreach (var place in context.OperationBlocks.SelectMany(static block => block.Descendants()).Select(AssignedBy).OfType<IOperation>())
        {
            if (FieldOf(place) is { } field)
            {
                context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.ThreadStaticInitializer, place.Syntax.GetLocation(), field.Name));
            }
        }
    }

    /// <summary>Whether the field is thread-static.</summary>
    public static bool IsThreadStatic(IFieldSymbol field) =>
        field is { IsStatic: true, IsConst: false } && field.HasAttribute(CompilerAttributes.ThreadStatic);

    /// <summary>The thread-static field that a place is, or is a part of; null if it isn't.</summary>
    public static IFieldSymbol? FieldOf(IOperation place)
    {
        for (var part = place.Unconverted(); ; part = part.Unconverted())
        {
            switch (part)
            {
                case IFieldReferenceOperation { Instance: null, Field: var field }:
                    return IsThreadStatic(field) ? field : null;
                case IFieldReferenceOperation { Instance: { } outer }:
                    part = outer;
                    break;
                case IInlineArrayAccessOperation { Instance: var array }:
                    part = array;
                    break;
                case IPropertyReferenceOperation { Instance: null, Property: var property }:
                    return StaticReferenceRules.FieldOf(property) is { } backing && IsThreadStatic(backing) ? backing : null;
                default:
                    return null;
            }
        }
    }

    private static void Check(SymbolAnalysisContext context, IFieldSymbol field)
    {
        if (field.FindAttribute(CompilerAttributes.ThreadStatic)?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not { } attribute)
        {
            return;
        }

        if (Obstacle(field) is { } obstacle)
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.ThreadStaticPlace, attribute.GetLocation(), context.Symbol.Name, obstacle));
        }
        else if (field.Type.HoldsReference() && field.Type.TypeKind != TypeKind.Dynamic)
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.ThreadStatic, attribute.GetLocation(), context.Symbol.Name, field.Type.Text()));
        }
    }

    private static string? Obstacle(IFieldSymbol field)
    {
        if (field.IsConst)
        {
            return "is a constant";
        }

        return !field.IsStatic
            ? "is an instance field, which the attribute does nothing for: make it static"
            : field.ContainingType.IsGenericType ? $"is in the generic type '{field.ContainingType.Text()}', with one field for every instantiation: move it to a type that is not generic" : null;
    }

    /// <summary>Whether a value is what a thread begins with. For some the compiler emits code, which the build removes.</summary>
    private static bool IsZero(IOperation value) => value switch
    {
        IDefaultValueOperation => true,
        IObjectCreationOperation { Type.IsValueType: true, Constructor.IsImplicitlyDeclared: true, Arguments.IsEmpty: true, Initializer: null } => true,

        // A value of a nullable type that isn't null is not zero.
        IConversionOperation { Conversion.IsNullable: true, Operand: { Type: { } type } operand } when !IsNullable(type) => operand.ConstantValue is { HasValue: true, Value: null },
        IConversionOperation { OperatorMethod: null } conversion => IsZero(conversion.Operand),
        IParenthesizedOperation parenthesized => IsZero(parenthesized.Operand),
        { ConstantValue: { HasValue: true, Value: var constant } } => constant switch
        {
            null or false or '\0' or 0 or 0u or 0L or 0ul or (byte)0 or (sbyte)0 or (short)0 or (ushort)0 => true,
            double number => System.BitConverter.DoubleToInt64Bits(number) == 0,
            float number => System.BitConverter.DoubleToInt64Bits(number) == 0,
            _ => false,
        },
        _ => false,
    };

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The place that an operation changes; null for none.</summary>
    public static IOperation? AssignedBy(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation increment => increment.Target,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => value,
        _ => null,
    };
}
