using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hooks.Generator.Declarations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>Reads what the author's code needs around a method that can't be a hook, so that it compiles as far as
/// possible.</summary>
internal static class InvalidHooks
{
    /// <summary>A type as generated code writes it; one that can't be nullable as it is, too: <c>System.Nullable&lt;string&gt;</c>.</summary>
    private static readonly SymbolDisplayFormat s_typeFormat = HookModels.TypeFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandNullable);

    private static readonly SymbolDisplayFormat s_genericFormat = s_typeFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(SymbolDisplayMemberOptions.None);

    /// <summary>Null if nothing can be written for it: what is left is an error of the compiler's own.</summary>
    public static InvalidHook? Read(IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var isPartial = declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
        var containers = declaration.Ancestors().OfType<TypeDeclarationSyntax>();
        if (declaration.ExplicitInterfaceSpecifier is not null
            || method.ContainingType.TypeKind == TypeKind.Extension
            || TypesOf(method).Any(static type => Visibility.HiddenIn(type) is { IsFileLocal: true })
            || (!isPartial && containers.Any(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))))
        {
            return null;
        }

        // What is obsolete may name an obsolete type.
        var attribute = ObsoleteTypes.FirstIn(method) is null ? string.Empty : "[global::System.Obsolete] ";
        var hasCompilerError = InvalidDeclaration.HasCompilerError(method, declaration, cancellation);
        var hook = new InvalidHook(
            HookModels.ReadContainer(method.ContainingType),
            isPartial && CanHaveOtherHalf(method, declaration)
                ? OtherHalf.Of(method, declaration, IsObsolete(method) ? string.Empty : attribute, hasCompilerError)
                : string.Empty,
            !hasCompilerError && CanHaveTrampoline(method) ? $"{attribute}internal static {Trampoline(method, declaration)}" : string.Empty);
        return hook is { OtherHalf: "", Trampoline: "" } ? null : hook;
    }

    private static bool IsObsolete(IMethodSymbol method) => method.HasAttribute(CompilerAttributes.Obsolete);

    private static bool CanHaveOtherHalf(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        method is { PartialDefinitionPart: null, PartialImplementationPart: null }
        && DeclarationConflicts.IsFirst(method)
        && InvalidDeclaration.CanHaveOtherHalf(method, declaration);

    private static bool CanHaveTrampoline(IMethodSymbol method) =>
        ReservedNames.LetsTrampoline(method)
        && DeclarationConflicts.LetsTrampoline(method)
        && !NativeForm.NamesUnknownType(method)
        && !TypesOf(method).Any(HasPointerAsArgument)
        && Visibility.HiddenIn(method.ReturnType) is null
        && method.Parameters.All(static parameter => Visibility.HiddenIn(parameter.Type) is null || IsPointer(parameter.Type));

    /// <summary>Whether the compiler refuses a type that it accepts in the author's half (CS0306).</summary>
    private static bool HasPointerAsArgument(ITypeSymbol type) =>
        type.Parts().OfType<INamedTypeSymbol>().Any(static part => part.TypeArguments.Any(IsPointer));

    private static bool IsPointer(ITypeSymbol type) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol;

    private static IEnumerable<ITypeSymbol> TypesOf(IMethodSymbol method) =>
        method.Parameters.Select(static parameter => parameter.Type).Prepend(method.ReturnType);

    private static string Trampoline(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var (result, name, constraints) = Header(method);
        var parameters = method.Parameters.Zip(declaration.ParameterList.Parameters, static (symbol, syntax) => Parameter(symbol, syntax, isTrampoline: true))
            .Select(static parameter => $"{parameter.Type} {parameter.Name}");
        var next = VariadicHooks.NextName(method);
        return $"{result} {(next is null || next == method.Name ? name : next)}({string.Join(", ", parameters)}){constraints}";
    }

    /// <summary>The text in front of the parameters, and the constraints.</summary>
    public static (string Result, string Name, string Constraints) Header(IMethodSymbol method)
    {
        var result = method switch
        {
            { ReturnsByRefReadonly: true } => "ref readonly ",
            { ReturnsByRef: true } => "ref ",
            _ => string.Empty,
        };
        var name = method.ToDisplayString(s_genericFormat);
        var constraints = name.IndexOf(" where ", System.StringComparison.Ordinal) is var start and >= 0 ? name.Substring(start) : string.Empty;
        return (result + method.ReturnType.ToDisplayString(s_typeFormat), name.Substring(0, name.Length - constraints.Length), constraints);
    }

    /// <remarks><c>this</c> may not stand in <c>Next</c>, which is a nested class. Neither may a private type, as <c>Next</c> is
    /// internal; a pointer to one converts to what stands there in its place.</remarks>
    public static (string Type, string Name) Parameter(IParameterSymbol symbol, ParameterSyntax syntax, bool isTrampoline)
    {
        var modifiers = syntax.Modifiers
            .Where(modifier => !isTrampoline || modifier.Kind() is not (SyntaxKind.ThisKeyword or SyntaxKind.ScopedKeyword))
            .Select(static modifier => modifier.Text + " ");
        var type = isTrampoline && Visibility.HiddenIn(symbol.Type) is not null ? "void*"
            : syntax.Type is { } named && NativeForm.IsUnknown(symbol.Type) && InvalidDeclaration.IsNamedByAlias(named) ? named.ToString()
            : symbol.Type.ToDisplayString(s_typeFormat);
        return (string.Concat(modifiers) + type, HookModels.Escape(symbol.Name));
    }
}
