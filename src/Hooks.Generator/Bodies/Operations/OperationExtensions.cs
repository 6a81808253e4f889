using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.Operations;

/// <summary>The context of an operation.</summary>
internal static class OperationExtensions
{
    /// <summary>The operations around this one, from the inside.</summary>
    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    /// <summary>The operation that uses the value of this one, conversions left out.</summary>
    public static IOperation? User(this IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    /// <summary>The value itself, conversions left out.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>Whether the operation is the argument of an attribute: metadata, no code.</summary>
    public static bool IsInAttribute(this IOperation operation)
    {
        while (operation.Parent is not null)
        {
            operation = operation.Parent;
        }

        return operation.Kind == OperationKind.Attribute;
    }

    /// <summary>Whether the code initializes static fields: ILC runs it at build time or not at all, and the rule for static
    /// initializers checks it as a whole.</summary>
    public static bool IsInStaticInitializer(this OperationAnalysisContext context) => context.ContainingSymbol switch
    {
        IFieldSymbol field => field.IsStatic,
        IPropertySymbol property => property.IsStatic && context.Operation.IsIn(OperationKind.PropertyInitializer),
        IMethodSymbol method => method.MethodKind == MethodKind.StaticConstructor,
        _ => false,
    };

    /// <summary>Whether a reference to the place itself is wanted, and not its value.</summary>
    public static bool IsTakenByReference(this IOperation place) => place.Parent switch
    {
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out or RefKind.In or RefKind.RefReadOnlyParameter,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.IsRef,
        ISimpleAssignmentOperation assignment => assignment.IsRef,
        IReturnOperation => place.SemanticModel?.GetEnclosingSymbol(place.Syntax.SpanStart) is IMethodSymbol { RefKind: not RefKind.None },
        IAddressOfOperation or IConditionalOperation { IsRef: true } => true,
        _ => false,
    };

    public static bool IsIn(this IOperation operation, OperationKind kind)
    {
        foreach (var ancestor in operation.Ancestors())
        {
            if (ancestor.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    public static void Report(this OperationAnalysisContext context, DiagnosticDescriptor descriptor, params object[] arguments) =>
        context.Report(descriptor, context.Operation.Syntax.GetLocation(), arguments);

    public static void Report(
        this OperationAnalysisContext context, DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        // That a type is 'dynamic' is the mistake (HOOK028), and what is done with it is not another.
        if (!context.Operation.IsDynamic())
        {
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, arguments));
        }
    }

    private static bool IsDynamic(this IOperation operation) =>
        IsDynamic(operation.Type)
        || IsDynamic((operation as IPatternOperation)?.InputType)
        || operation.ChildOperations.Any(static part => IsDynamic(part.Type) || IsDynamic(part.Unconverted().Type))
        || (operation is IUsingDeclarationOperation { DeclarationGroup: var group }
            && group.Declarations.SelectMany(static declaration => declaration.Declarators).Any(static local => IsDynamic(local.Symbol.Type)));

    private static bool IsDynamic(ITypeSymbol? type) => type is { TypeKind: TypeKind.Dynamic } or IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Dynamic };
}
