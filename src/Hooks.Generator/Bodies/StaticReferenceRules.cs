using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK052: static fields that hold references.</summary>
/// <remarks>ILC puts such fields into an object that .NET startup code allocates, which hook libraries do not include. A readonly
/// field of a reference type needs none: ILC replaces each read by the address of the frozen object. A reference to the
/// field itself (<c>in</c>, <c>ref readonly</c>), or a field of a generic type, uses that object nevertheless.</remarks>
internal static class StaticReferenceRules
{
    public static void CheckField(SymbolAnalysisContext context)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (HasInitializer(field, context))
        {
            return;
        }

        if (Remedy(field, field.Type) is { } remedy)
        {
            Report(context, field, remedy);
        }
    }

    /// <summary>An auto-property, whose backing field no other action checks.</summary>
    public static void CheckProperty(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (FieldOf(property) is { } field && !HasInitializer(property, context) && Remedy(field, property.Type) is { } remedy)
        {
            Report(context, property, remedy);
        }
    }

    /// <summary>A field or property whose value can be computed; otherwise HOOK037 is reported.</summary>
    public static void CheckInitialized(OperationAnalysisContext context, ISymbol member)
    {
        var field = member as IFieldSymbol ?? FieldOf((IPropertySymbol)member);
        if (field is not null && Remedy(field, field.Type) is { } remedy)
        {
            context.Report(BodyDescriptors.StaticReference, member.Locations[0], member.Name, remedy);
        }
    }

    public static void CheckReference(OperationAnalysisContext context)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Field is { IsStatic: true, IsConst: false, IsReadOnly: true } field
            && field.Type.IsReferenceType
            && reference.IsTakenByReference()
            && !context.IsInStaticInitializer())
        {
            context.Report(BodyDescriptors.StaticReference, field.Name, "a reference to the field can't be taken: copy its value into a local");
        }
    }

    /// <summary>What to write instead of a field; null if nothing is wrong with it.</summary>
    private static string? Remedy(IFieldSymbol field, ITypeSymbol type)
    {
        if (!field.IsStatic || field.IsConst || !type.HoldsReference() || type.TypeKind == TypeKind.Dynamic || ThreadStaticRules.IsThreadStatic(field))
        {
            return null;
        }

        var isReference = type.IsReferenceType && type is not ITypeParameterSymbol;
        return (isReference, field.IsReadOnly, field.ContainingType.IsGenericType) switch
        {
            (true, true, false) => null,
            (true, _, false) => "make it readonly, or store a value, an index or a pointer instead",
            (_, _, true) when type is ITypeParameterSymbol parameter => $"add the constraint 'where {parameter.Name} : unmanaged'",
            (_, _, true) => "move it to a type that is not generic, and make it readonly",
            _ => "move the references to readonly fields, and keep values, indexes or pointers here",
        };
    }

    /// <summary>The backing field of an auto-property.</summary>
    public static IFieldSymbol? FieldOf(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool HasInitializer(ISymbol member, SymbolAnalysisContext context) => member.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(context.CancellationToken))
        .Any(static syntax => MethodBodies.Initializer(syntax) is not null);

    private static void Report(SymbolAnalysisContext context, ISymbol member, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.StaticReference, member.Locations[0], member.Name, remedy));
}
