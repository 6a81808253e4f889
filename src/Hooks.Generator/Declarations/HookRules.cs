using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>The rules for methods marked <c>[Intercept]</c>, shared by the analyzer, which reports violations, and the generator,
/// which skips invalid hooks.</summary>
internal static class HookRules
{
    /// <summary>The symbols that the code of every hook library calls.</summary>
    private static readonly ImmutableHashSet<string> s_reserved =
        ["dlsym", "dlerror", "__errno_location", "getauxval"];

    public static ImmutableArray<Diagnostic> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (method.ContainingType.TypeKind == TypeKind.Extension)
        {
            return [Diagnostic.Create(HookDescriptors.Misplaced, declaration.Identifier.GetLocation(), method.Name)];
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        CheckDeclaration(method, declaration, problems);
        CheckContainers(method, declaration, problems, cancellation);
        CheckSignature(method, declaration, problems);
        CheckSymbols(method, problems, cancellation);
        CheckOtherHalf(method, problems);
        problems.AddRange(AttributeRules.CheckHook(method, declaration, cancellation));
        return problems.ToImmutable();
    }

    /// <summary>The symbols of a method, each with the attribute that names it.</summary>
    public static IEnumerable<(string Name, AttributeData Attribute)> SymbolsOf(IMethodSymbol method) =>
        KnownSymbols.Of(method).InterceptsOf(method)
            .Select(static attribute => (
                attribute.ConstructorArguments.Select(static argument => argument.Value as string).FirstOrDefault() ?? string.Empty,
                attribute));

    /// <summary>Whether the hook runtime itself uses a symbol.</summary>
    public static bool IsReserved(string symbol) =>
        s_reserved.Contains(symbol)
        || symbol.StartsWith("__hooks_", System.StringComparison.Ordinal)
        || symbol.StartsWith("__next_", System.StringComparison.Ordinal);

    /// <summary>Whether a hook of a function can work, whatever its body.</summary>
    public static bool CanBeIntercepted(string symbol) =>
        !IsReserved(symbol) && UninterceptableFunctions.ReasonAgainst(symbol) is null;

    /// <summary>Whether a symbol is a C identifier.</summary>
    public static bool IsIdentifier(string symbol) =>
        symbol.Length != 0
        && !char.IsDigit(symbol[0])
        && symbol.All(static c => c == '_' || (c < 0x80 && char.IsLetterOrDigit(c)));

    /// <summary>Whether a declaration has a body.</summary>
    public static bool HasBody(MethodDeclarationSyntax declaration) =>
        declaration.Body is not null || declaration.ExpressionBody is not null;

    private static void CheckDeclaration(
        IMethodSymbol method, MethodDeclarationSyntax declaration, ImmutableArray<Diagnostic>.Builder problems)
    {
        var name = declaration.Identifier;
        if (!method.IsStatic)
        {
            problems.Add(Diagnostic.Create(HookDescriptors.NotStatic, name.GetLocation(), method.Name));
        }

        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            problems.Add(Diagnostic.Create(HookDescriptors.NotPartial, name.GetLocation(), method.Name));
        }

        if (!declaration.Modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())))
        {
            problems.Add(Diagnostic.Create(HookDescriptors.NoAccessibility, name.GetLocation(), method.Name));
        }

        if (!HasBody(declaration))
        {
            problems.Add(Diagnostic.Create(HookDescriptors.NoBody, name.GetLocation(), method.Name));
        }

        if (method.IsGenericMethod)
        {
            problems.Add(Diagnostic.Create(HookDescriptors.Generic, name.GetLocation(), method.Name));
        }

        if (ReservedNames.ReasonFor(method) is { } reason)
        {
            problems.Add(Diagnostic.Create(HookDescriptors.ReservedName, name.GetLocation(), method.Name, reason));
        }
    }

    private static void CheckContainers(
        IMethodSymbol method,
        MethodDeclarationSyntax declaration,
        ImmutableArray<Diagnostic>.Builder problems,
        CancellationToken cancellation)
    {
        foreach (var container in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            var location = container.Identifier.GetLocation();
            var name = container.Identifier.ValueText;
            if (!container.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                problems.Add(Diagnostic.Create(HookDescriptors.TypeNotPartial, location, name, method.Name));
            }

            if (container.TypeParameterList is not null)
            {
                problems.Add(Diagnostic.Create(HookDescriptors.Generic, location, name));
            }

            cancellation.ThrowIfCancellationRequested();
        }

        if (ReservedNames.ReasonFor(method.ContainingType.Name) is { } reason)
        {
            problems.Add(Diagnostic.Create(
                HookDescriptors.ReservedName, declaration.Identifier.GetLocation(), method.ContainingType.Name, reason));
        }

        foreach (var member in ReservedNames.MembersOf(method.ContainingType))
        {
            problems.Add(Diagnostic.Create(
                HookDescriptors.ReservedName, ReservedNames.DeclarationOf(member), member.Name, ReservedNames.ReasonFor(member.Name)));
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            // The generator reports file-local types (HOOK019).
            if (!Visibility.IsVisible(type) && !type.IsFileLocal)
            {
                problems.Add(Diagnostic.Create(
                    HookDescriptors.TypeNotVisible, declaration.Identifier.GetLocation(), type.Name, "the library's initializer refers to it"));
            }
        }
    }

    private static void CheckSignature(
        IMethodSymbol method, MethodDeclarationSyntax declaration, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (method.ReturnsByRef || method.ReturnsByRefReadonly || (!method.ReturnsVoid && LacksNativeForm(method.ReturnType)))
        {
            problems.Add(Diagnostic.Create(
                HookDescriptors.NoNativeForm, declaration.ReturnType.GetLocation(), declaration.ReturnType.ToString()));
        }

        CheckTypes(method, method.ReturnType, declaration.ReturnType, problems);
        for (var i = 0; i < method.Parameters.Length && i < declaration.ParameterList.Parameters.Count; i++)
        {
            var parameter = method.Parameters[i];
            var syntax = declaration.ParameterList.Parameters[i];
            if (ReservedNames.ReasonFor(parameter, method) is { } reason)
            {
                problems.Add(Diagnostic.Create(HookDescriptors.ReservedName, syntax.Identifier.GetLocation(), parameter.Name, reason));
            }

            if (syntax.Modifiers.Count != 0 || syntax.Default is not null)
            {
                var what = syntax.Modifiers.Count != 0
                    ? $"be '{syntax.Modifiers}': C passes values; take a pointer instead"
                    : "have a default value: C callers pass every argument";
                problems.Add(Diagnostic.Create(HookDescriptors.ParameterModifier, syntax.GetLocation(), parameter.Name, what));
            }
            else if (LacksNativeForm(parameter.Type) && !VariadicHooks.IsVaList(parameter))
            {
                problems.Add(Diagnostic.Create(
                    HookDescriptors.NoNativeForm, (syntax.Type ?? (SyntaxNode)syntax).GetLocation(), parameter.Type.ToDisplayString()));
            }

            CheckTypes(method, parameter.Type, (SyntaxNode?)syntax.Type ?? syntax, problems);
        }

        foreach (var (place, reason) in VariadicHooks.Check(method, declaration))
        {
            problems.Add(Diagnostic.Create(HookDescriptors.VaList, place.GetLocation(), reason));
        }

        if (method.IsVararg)
        {
            problems.Add(Diagnostic.Create(
                HookDescriptors.ParameterModifier,
                declaration.ParameterList.Parameters.Last().GetLocation(),
                "__arglist",
                "stand for the variadic arguments of C: declare a VaList, or the arguments that the hook passes on"));
        }
    }

    /// <summary>A type in the signature is one in that of the trampoline, which is internal.</summary>
    private static void CheckTypes(
        IMethodSymbol method, ITypeSymbol type, SyntaxNode syntax, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (Visibility.HiddenIn(type) is { } hidden)
        {
            problems.Add(Diagnostic.Create(
                HookDescriptors.TypeNotVisible, syntax.GetLocation(), hidden.Name, $"'{(VariadicHooks.NextName(method) is { } next ? $"Next.{next}" : "Next")}' has it in its signature"));
        }

        if (!LacksNativeForm(type) && StructureRules.ReasonFor(type) is { } reason)
        {
            problems.Add(Diagnostic.Create(HookDescriptors.PassedOtherwise, syntax.GetLocation(), type.Name, reason));
        }

        if (ObsoleteTypes.FirstIn(type) is { } obsolete && ObsoleteTypes.FirstIn(method) is not null)
        {
            problems.Add(Diagnostic.Create(
                HookDescriptors.ChangedCall,
                syntax.GetLocation(),
                method.Name,
                $"'{obsolete.Name}' in its signature",
                "it is [Obsolete] as an error, and the generated code refers to it"));
        }
    }

    /// <remarks>The compiler reports unknown types, HOOK006 type parameters.</remarks>
    private static bool LacksNativeForm(ITypeSymbol type) =>
        !NativeForm.Has(type) && !NativeForm.IsUnknown(type) && type is not ITypeParameterSymbol;

    private static void CheckSymbols(
        IMethodSymbol method, ImmutableArray<Diagnostic>.Builder problems, CancellationToken cancellation)
    {
        var seen = new HashSet<string>();
        foreach (var (name, attribute) in SymbolsOf(method))
        {
            var location = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? method.Locations[0];
            if (!IsIdentifier(name))
            {
                problems.Add(Diagnostic.Create(HookDescriptors.BadSymbol, location, Quoted(name, attribute)));
            }
            else if (IsReserved(name))
            {
                problems.Add(Diagnostic.Create(HookDescriptors.Reserved, location, name));
            }
            else if (UninterceptableFunctions.ReasonAgainst(name) is { } reason)
            {
                problems.Add(Diagnostic.Create(HookDescriptors.CallerFrame, location, name, reason.Text));
            }
            else if (!seen.Add(name))
            {
                problems.Add(Diagnostic.Create(HookDescriptors.Duplicate, location, name, method.Name));
            }
            else if (SymbolOrigins.ReasonAgainst(name, attribute, method) is { } origin)
            {
                problems.Add(Diagnostic.Create(HookDescriptors.Origin, location, name, origin));
            }
        }
    }

    private static string Quoted(string name, AttributeData attribute) => name.Length != 0
        ? $"'{name}'"
        : attribute.ConstructorArguments.Any(static argument => argument.IsNull) ? "null" : "\"\"";

    private static void CheckOtherHalf(IMethodSymbol method, ImmutableArray<Diagnostic>.Builder problems)
    {
        foreach (var half in new[] { method.PartialDefinitionPart, method.PartialImplementationPart })
        {
            if (half?.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && !UserDeclaration.IsGenerated(reference.SyntaxTree))
            {
                problems.Add(Diagnostic.Create(HookDescriptors.OwnDefinition, half.Locations[0], method.Name));
            }
        }
    }
}
