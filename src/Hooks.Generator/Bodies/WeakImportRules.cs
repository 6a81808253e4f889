using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Threading;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Signatures;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Fields with the address of a symbol that a process may lack (<c>[WeakImport]</c>).</summary>
internal static class WeakImportRules
{
    /// <summary>The attribute on a field; null if it has none.</summary>
    public static AttributeData? AttributeOf(IFieldSymbol field) =>
        KnownSymbols.Of(field).WeakImport is { } weakImport
            ? field.GetAttributes().FirstOrDefault(data => data.AttributeClass.Is(weakImport))
            : null;

    public static IEnumerable<Diagnostic> Check(IFieldSymbol field, InterceptedSymbols hooks, CancellationToken cancellation)
    {
        if (AttributeOf(field) is not { } attribute
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() is not { } location
            || field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator)
        {
            return [];
        }

        var symbol = SymbolOf(attribute);
        if (Obstacle(field, declarator, symbol) is { } obstacle)
        {
            return [Diagnostic.Create(ImportDescriptors.InvalidWeakImport, location, field.Name, symbol, obstacle)];
        }

        if (hooks.Find(symbol) is { } hook)
        {
            return [Diagnostic.Create(BodyDescriptors.OwnSymbol, location, symbol, VariadicHooks.NextAdvice(hook))];
        }

        if (field.Type is IFunctionPointerTypeSymbol { Signature: var signature })
        {
            return CheckFunction(
                symbol,
                signature,
                field.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation } ? DeclaredSignature.Unaliased(declaration.Type, compilation, cancellation) : declaration.Type,
                location);
        }

        return !LibcVariables.Contains(symbol) && LibcCatalogue.Find(symbol) is null && LibcVariables.Similar(symbol) is { } similar
            ? [SignatureRules.MisspeltVariable(symbol, similar, location)]
            : [];
    }

    /// <summary>HOOK070: a static constructor, which alone may set a readonly field, leaves it to the loader.</summary>
    public static void CheckConstructor(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.StaticConstructor })
        {
            return;
        }

        foreach (var place in context.OperationBlocks.SelectMany(static block => block.Descendants()).Select(ThreadStaticRules.AssignedBy).OfType<IFieldReferenceOperation>())
        {
            if (AttributeOf(place.Field) is { } attribute)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ImportDescriptors.InvalidWeakImport, place.Syntax.GetLocation(), place.Field.Name, SymbolOf(attribute), "its value is what the loader finds; remove the assignment"));
            }
        }
    }

    private static string SymbolOf(AttributeData attribute) =>
        attribute.ConstructorArguments.Select(static argument => argument.Value as string).FirstOrDefault() ?? string.Empty;

    private static IEnumerable<Diagnostic> CheckFunction(string symbol, IMethodSymbol signature, TypeSyntax type, Location location)
    {
        if (LibcCatalogue.Find(symbol) is { } entry)
        {
            return DeclaredSignature.Of(signature, type) is { } declared ? SignatureRules.BestMatch(symbol, entry, declared).Problems : [];
        }

        return LibcCatalogue.Similar(symbol) is { } similar
            ? [SignatureRules.Misspelt(symbol, similar, location, "if no library defines it, the field is null")]
            : [];
    }

    /// <summary>Why the build can't put the address into a field; null if it can.</summary>
    private static string? Obstacle(IFieldSymbol field, VariableDeclaratorSyntax declarator, string symbol) => (field, field.Type) switch
    {
        _ when !HookRules.IsIdentifier(symbol) =>
            "the name is not a C identifier; a symbol consists of letters, digits and '_', does not begin with a digit and has no version",
        ({ IsStatic: false } or { IsConst: true } or { IsReadOnly: false } or { DeclaredAccessibility: not Accessibility.Private }, _) =>
            "the loader sets it for the whole library; declare it 'private static readonly'",
        _ when declarator.Initializer is not null => "its value is what the loader finds; remove the initializer",
        _ when field.ContainingType.IsGenericType => "a generic type has a field of its own for each type argument; move it to a type that is not generic",
        _ when field.HasAttribute(CompilerAttributes.ThreadStatic) =>
            "the address is the same in every thread; remove [ThreadStatic]",
        (_, IFunctionPointerTypeSymbol { Signature.CallingConvention: SignatureCallingConvention.Default }) =>
            "a pointer to a managed function is called in another way; declare it 'delegate* unmanaged<...>'",
        _ when LibcVariables.InPlaceOf(symbol) is { } other => $"every thread has its own, and no address is the same for all; {other}",
        _ when UninterceptableFunctions.ReturnsTwice(symbol) => "it returns twice, which only C compilers know how to call; put the call into a C function of a HookObject",
        (_, IFunctionPointerTypeSymbol) when LibcVariables.Contains(symbol) => "it is a variable, not a function; declare a pointer to its type",
        (_, IPointerTypeSymbol { PointedAtType.SpecialType: not SpecialType.System_Void }) when LibcCatalogue.Find(symbol) is { } entry =>
            $"it is a function, not a variable; declare a function pointer, 'delegate* unmanaged<...>', for {entry.Prototypes}",
        (_, IPointerTypeSymbol or IFunctionPointerTypeSymbol) => null,
        _ => $"an address is a pointer; declare 'delegate* unmanaged<...>' for a function, and '{field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}*' for a variable of this type",
    };
}
