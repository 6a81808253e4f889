using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Declarations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>Reads declarations into models. No symbol, syntax node or location leaves this file.</summary>
internal static class HookModels
{
    /// <summary>A type as generated code writes it.</summary>
    public static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_declarationFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The name of the file with the library's initializer.</summary>
    public const string LibraryFileName = "Hooks.Generated.HookLibrary";

    public static InterceptingMethod? ReadHook(MarkedMethod marked, CancellationToken cancellation)
    {
        if (UserDeclaration.Of(marked.TargetSymbol, cancellation) is not var (method, declaration)
            || Visibility.IsFileLocal(method.ContainingType))
        {
            return null;
        }

        return HookRules.Check(method, declaration, cancellation).IsEmpty
            && DeclarationConflicts.ReasonFor(method, declaration) is null
            && !NativeForm.NamesUnknownType(method)
            && declaration.ExplicitInterfaceSpecifier is null
            && !(method.ContainingType.TypeKind == TypeKind.Struct && declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
            && !HiddenNames.In(method.ContainingAssembly).Any()
            ? ReadHook(method, declaration)
            : InvalidHooks.Read(method, declaration, cancellation);
    }

    /// <summary>What the generator itself has to say of a hook; null for nothing.</summary>
    public static DeclarationConflict? ReadConflict(MarkedMethod marked, CancellationToken cancellation) =>
        UserDeclaration.Of(marked.TargetSymbol, cancellation) is var (method, declaration)
        && method.ContainingType.TypeKind != TypeKind.Extension
        && !Visibility.IsFileLocal(method.ContainingType)
            ? DeclarationConflict.Read(method, declaration)
            : null;

    private static HookMethod ReadHook(IMethodSymbol method, MethodDeclarationSyntax declaration) => new(
        ReadContainer(method.ContainingType),
        Escape(method.Name),
        ReadModifiers(method, declaration),
        new(HookRules.SymbolsOf(method).Select(ReadSymbol).ToImmutableArray()),
        method.ReturnType.ToDisplayString(TypeFormat),
        MissingResult(method.ReturnType),
        new(method.Parameters
            .Select(static p => new HookParameter(p.Type.ToDisplayString(TypeFormat), Escape(p.Name)))
            .ToImmutableArray()),
        VariadicHooks.Is(method) ? new(VariadicHooks.ListFunctions(method)) : (EquatableArray<string>?)null);

    private static NextSymbol ReadSymbol((string Name, AttributeData Attribute) symbol)
    {
        var (library, version) = SymbolOrigins.Of(symbol.Attribute);
        return new(symbol.Name, library, version);
    }

    /// <summary>A call that the library makes of its own accord; null for a method that it can't call. If no analyzer reports
    /// it, the audit does (HOOKSDK115).</summary>
    public static LibraryCall? ReadCall(MarkedMethod marked, Occasion occasion, CancellationToken cancellation) =>
        UserDeclaration.Of(marked.TargetSymbol, cancellation) is var (method, declaration)
        && InitializerRules.Check(method, declaration, occasion, cancellation).IsEmpty
        && !HiddenNames.In(method.ContainingAssembly).Any()
            ? new LibraryCall(occasion, $"{method.ContainingType.ToDisplayString(TypeFormat)}.{Escape(method.Name)}", InitializerRules.TakesArguments(method))
            : null;

    /// <remarks>The order doesn't follow that of the files, which differs from machine to machine: it goes by name. The
    /// same holds for <see cref="ReadLibrary"/>.</remarks>
    public static ImmutableArray<HookType> GroupByType(ImmutableArray<InterceptingMethod> methods)
    {
        // Names of generated files may not differ in case alone; those of types may.
        var fileNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { LibraryFileName };
        return methods
            .GroupBy(static method => method.Type)
            .OrderBy(static group => group.Key.FullName, StringComparer.Ordinal)
            .Select(group => ReadType(group.Key, group, fileNames))
            .ToImmutableArray();
    }

    private static HookType ReadType(HookContainer type, IEnumerable<InterceptingMethod> methods, HashSet<string> fileNames)
    {
        var fileName = type.FileName;
        for (var number = 2; !fileNames.Add(fileName); number++)
        {
            fileName = $"{type.FileName}_{number}";
        }

        // Of two hooks of one symbol the second has no place in the type (HOOK010).
        var symbols = new HashSet<string>();
        var hooks = methods
            .OfType<HookMethod>()
            .OrderBy(static hook => hook.FirstSymbol, StringComparer.Ordinal)
            .ThenBy(static hook => hook.Signature, StringComparer.Ordinal)
            .ToLookup(hook => hook.Symbols.All(symbol => symbols.Add(symbol.Name)));
        var invalid = methods
            .OfType<InvalidHook>()
            .Concat(hooks[false].Select(static hook => new InvalidHook(hook.Type, hook.Definition, hook.Trampoline is { } next ? $"internal static {next}" : string.Empty)))
            .Distinct()
            .OrderBy(static hook => hook.Trampoline, StringComparer.Ordinal)
            .ThenBy(static hook => hook.OtherHalf, StringComparer.Ordinal);
        return new HookType(type, $"{fileName}.g.cs", new(hooks[true].ToImmutableArray()), new(invalid.ToImmutableArray()));
    }

    public static HookLibraryModel ReadLibrary(ImmutableArray<string> types, ImmutableArray<LibraryCall> calls) =>
        new(new(types), In(calls, Occasion.Load), In(calls, Occasion.Exit), In(calls, Occasion.Fork));

    private static EquatableArray<LibraryCall> In(ImmutableArray<LibraryCall> calls, Occasion occasion) =>
        new([.. calls.Where(call => call.Occasion == occasion).OrderBy(static call => call.Method, StringComparer.Ordinal)]);

    public static HookContainer ReadContainer(INamedTypeSymbol type)
    {
        var declarations = new Stack<string>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var keyword = (current.IsRecord, current.TypeKind) switch
            {
                (true, TypeKind.Struct) => "record struct",
                (true, _) => "record",
                (_, TypeKind.Struct) => "struct",
                (_, TypeKind.Interface) => "interface",
                _ => "class",
            };
            declarations.Push($"unsafe partial {keyword} {current.ToDisplayString(s_declarationFormat)}");
        }

        return new HookContainer(
            type.ContainingNamespace.IsGlobalNamespace
                ? string.Empty
                : type.ContainingNamespace.ToDisplayString(TypeFormat).Replace("global::", string.Empty),
            new(declarations.ToImmutableArray()),
            type.ToDisplayString(TypeFormat));
    }

    /// <remarks>Both declarations of a partial method must agree on these, its own <c>unsafe</c> and <c>new</c> included.</remarks>
    private static string ReadModifiers(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var own = declaration.Modifiers
            .Where(static modifier => modifier.Kind() is SyntaxKind.UnsafeKeyword or SyntaxKind.NewKeyword)
            .Select(static modifier => $" {modifier.Text}");
        return $"{SyntaxFacts.GetText(method.DeclaredAccessibility)} static{string.Concat(own)}";
    }

    /// <summary>-1 or null, as libc's functions fail.</summary>
    private static string? MissingResult(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => null,
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "null",
        { TypeKind: TypeKind.Enum } => MinusOneAs(type),
        { SpecialType: SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32
            or SpecialType.System_UInt64 or SpecialType.System_UIntPtr } => MinusOneAs(type),
        { SpecialType: not SpecialType.None } => "-1",
        _ => "default",
    };

    /// <summary><c>(size_t)-1</c>, in C#.</summary>
    private static string MinusOneAs(ITypeSymbol type) => $"unchecked(({type.ToDisplayString(TypeFormat)})(-1))";

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}
