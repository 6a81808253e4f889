using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Models;

/// <summary>Reads declarations into models. No symbol, syntax node or location leaves this file.</summary>
internal static class HookModels
{
    private static readonly SymbolDisplayFormat s_typeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    internal static bool IsMethod(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax;

    internal static HookMethod? ReadHook(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var method = (IMethodSymbol)context.TargetSymbol;
        var declaration = (MethodDeclarationSyntax)context.TargetNode;
        if (!HookRules.Check(method, declaration, cancellation).IsEmpty)
        {
            return null;
        }

        return new HookMethod(
            ReadContainer(method.ContainingType),
            Escape(method.Name),
            ReadModifiers(method, declaration),
            new(HookRules.SymbolsOf(method).Select(static symbol => symbol.Name).ToImmutableArray()),
            method.ReturnType.ToDisplayString(s_typeFormat),
            MissingResult(method.ReturnType),
            new(method.Parameters
                .Select(static p => new HookParameter(p.Type.ToDisplayString(s_typeFormat), Escape(p.Name)))
                .ToImmutableArray()));
    }

    /// <remarks>Also of an initializer that the rules refuse: then the call of it does not compile. Left out, it would
    /// never run in a build whose analyzers are off, and nobody would hear of it.</remarks>
    internal static string ReadInitializer(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var method = (IMethodSymbol)context.TargetSymbol;
        return $"{method.ContainingType.ToDisplayString(s_typeFormat)}.{Escape(method.Name)}";
    }

    /// <remarks>The order doesn't follow that of the files, which differs from machine to machine: it goes by name. The
    /// same holds for <see cref="ReadLibrary"/>.</remarks>
    internal static ImmutableArray<HookType> GroupByType(ImmutableArray<HookMethod> hooks) =>
        hooks
            .OrderBy(static hook => hook.FirstSymbol, StringComparer.Ordinal)
            .GroupBy(static hook => hook.Type)
            .OrderBy(static group => group.Key.FullName, StringComparer.Ordinal)
            .Select(static group => new HookType(group.Key, new(group.ToImmutableArray())))
            .ToImmutableArray();

    internal static HookLibraryModel ReadLibrary(ImmutableArray<string> types, ImmutableArray<string> initializers) =>
        new(new(types), new(initializers.Sort(StringComparer.Ordinal)));

    private static HookContainer ReadContainer(INamedTypeSymbol type)
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
            declarations.Push($"unsafe partial {keyword} {Escape(current.Name)}");
        }

        return new HookContainer(
            type.ContainingNamespace.IsGlobalNamespace
                ? string.Empty
                : type.ContainingNamespace.ToDisplayString(s_typeFormat).Replace("global::", string.Empty),
            new(declarations.ToImmutableArray()),
            type.ToDisplayString(s_typeFormat));
    }

    /// <remarks>Both halves of a partial method must agree on these, its own <c>unsafe</c> included.</remarks>
    private static string ReadModifiers(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility);
        return declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? $"{accessibility} static unsafe" : $"{accessibility} static";
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
    private static string MinusOneAs(ITypeSymbol type) => $"unchecked(({type.ToDisplayString(s_typeFormat)})(-1))";

    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}
