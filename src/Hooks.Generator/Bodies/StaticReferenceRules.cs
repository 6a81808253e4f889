using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK052: static fields with a reference in them.</summary>
/// <remarks>ILC keeps such fields in an object that .NET's startup code makes, and no library here does. It needs none for a
/// readonly field that is a reference: it knows the object, and puts its address in the place of each read. Where the field
/// itself is wanted (<c>in</c>, <c>ref readonly</c>), or is one for each type argument, it goes to that object all the
/// same.</remarks>
internal static class StaticReferenceRules
{
    internal static void CheckField(SymbolAnalysisContext context)
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

    /// <summary>An automatic property, whose field nobody else looks at.</summary>
    internal static void CheckProperty(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (FieldOf(property) is { } field && !HasInitializer(property, context) && Remedy(field, property.Type) is { } remedy)
        {
            Report(context, property, remedy);
        }
    }

    /// <summary>A field or property with a value that can be computed: where it can't, that is the mistake.</summary>
    internal static void CheckInitialized(OperationAnalysisContext context, ISymbol member)
    {
        var field = member as IFieldSymbol ?? FieldOf((IPropertySymbol)member);
        if (field is not null && Remedy(field, field.Type) is { } remedy)
        {
            context.Report(BodyDescriptors.StaticReference, member.Locations[0], member.Name, remedy);
        }
    }

    internal static void CheckReference(OperationAnalysisContext context)
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

    /// <summary>What to write instead of a field; null where nothing is wrong with it.</summary>
    private static string? Remedy(IFieldSymbol field, ITypeSymbol type)
    {
        if (!field.IsStatic || field.IsConst || !type.HoldsReference() || type.TypeKind == TypeKind.Dynamic || field.GetAttributes().Any(StaticRules.IsThreadStatic))
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

    private static IFieldSymbol? FieldOf(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool HasInitializer(ISymbol member, SymbolAnalysisContext context) => member.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(context.CancellationToken))
        .Any(static syntax => MethodBodies.Initializer(syntax) is not null);

    private static void Report(SymbolAnalysisContext context, ISymbol member, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.StaticReference, member.Locations[0], member.Name, remedy));
}
