using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Signatures;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Hooks.CodeFixes;

/// <summary>Makes an import of a function that a process may lack a weak one. The method stays for its callers, and tests the pointer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakImportFixProvider)), Shared]
public sealed class WeakImportFixProvider : HookFixProvider
{
    private const string Key = "weak";

    /// <summary>The attributes that mean something on an import only.</summary>
    private static readonly string[] s_ofImports =
    [
        "System.Runtime.InteropServices.DllImportAttribute",
        "System.Runtime.InteropServices.SuppressGCTransitionAttribute",
        "System.Runtime.InteropServices.DefaultDllImportSearchPathsAttribute",
        "System.Runtime.InteropServices.PreserveSigAttribute",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [ImportDescriptors.UnknownFunction.Id, ImportDescriptors.OtherLibrary.Id, ImportDescriptors.NotEverywhere.Id];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic) =>
        // A misspelled name is answered by the right one (NameFixProvider).
        !diagnostic.Properties.ContainsKey(SignatureRules.ProposedName) && ImportAt(editor, diagnostic) is var (method, symbol) && CanBeWeak(editor, method, symbol)
            ? [($"Use [WeakImport(\"{symbol}\")], and return default if the function is missing", Key)]
            : [];

    /// <inheritdoc/>
    protected override void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (method, symbol) in diagnostics.Select(diagnostic => ImportAt(editor, diagnostic)!.Value).Distinct())
        {
            var newLine = HookSyntax.NewLineOf(method);
            var name = FieldName(editor.SemanticModel.GetDeclaredSymbol(method)!, names);
            var field = HookSyntax.Members(
                [$"[WeakImport(\"{symbol}\")]\nprivate static readonly {(HookSyntax.IsUnsafe(method.Parent!) ? "" : "unsafe ")}{PointerType(method)} {name};"], afterOthers: false, newLine).Single();
            var (before, own) = Split(method.GetLeadingTrivia());
            editor.InsertBefore(method, field.WithLeadingTrivia(before));
            editor.ReplaceNode(method, Caller(editor, method, name, newLine).WithLeadingTrivia(own.Insert(0, SyntaxFactory.EndOfLine(newLine))));
        }
    }

    private static (MethodDeclarationSyntax Method, string Symbol)? ImportAt(DocumentEditor editor, Diagnostic diagnostic) =>
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && editor.SemanticModel.GetDeclaredSymbol(method)?.GetDllImportData() is { } import
            ? (method, import.EntryPointName ?? method.Identifier.ValueText)
            : null;

    /// <summary>Whether a pointer that may be null is the answer, and can be declared there.</summary>
    private static bool CanBeWeak(DocumentEditor editor, MethodDeclarationSyntax method, string symbol) =>
        method is { Parent: TypeDeclarationSyntax and not InterfaceDeclarationSyntax, TypeParameterList: null, Body: null, ExpressionBody: null }
        && method.AttributeLists.All(static list => list.Target is null && !list.ContainsDirectives)
        && method.ParameterList.Parameters.All(static parameter => parameter is { Type: not null, Modifiers.Count: 0, AttributeLists.Count: 0 })
        && method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !method.Modifiers.Any(SyntaxKind.PartialKeyword)
        && editor.SemanticModel.GetDeclaredSymbol(method) is { ContainingType.IsGenericType: false, RefKind: RefKind.None } declared
        && declared.Parameters.Select(static parameter => parameter.Type).Append(declared.ReturnType).All(static type => type.SpecialType == SpecialType.System_Void || type.IsUnmanagedType)
        && (ImportedFunction.Find(symbol, FunctionPlace.Libc, static _ => false) is not { OtherLibrary: null } function || function.Remedy == ImportedFunction.Alternatives(symbol));

    private static string PointerType(MethodDeclarationSyntax method) =>
        $"delegate* unmanaged<{string.Join(", ", method.ParameterList.Parameters.Select(static parameter => parameter.Type!).Append(method.ReturnType).Select(static type => type.WithoutTrivia().ToString()))}>";

    private static string FieldName(IMethodSymbol method, HashSet<string> taken)
    {
        var word = method.Name.TrimStart('_');
        var name = $"s_{(word.Length == 0 ? "function" : char.ToLowerInvariant(word[0]) + word.Substring(1))}";
        var used = method.ContainingType.MemberNames.Append(method.ContainingType.Name).ToArray();
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? name : name + number)
            .First(candidate => !used.Contains(candidate) && taken.Add($"{method.ContainingType.Name}.{candidate}"));
    }

    /// <summary>The method without the import: it calls the function if there is one.</summary>
    private static MethodDeclarationSyntax Caller(DocumentEditor editor, MethodDeclarationSyntax method, string name, string newLine)
    {
        var call = $"{name}({string.Join(", ", method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.Text))})";
        var lists = method.AttributeLists
            .Select(list => list.WithAttributes(SyntaxFactory.SeparatedList(list.Attributes.Where(attribute =>
                !s_ofImports.Contains(editor.SemanticModel.GetTypeInfo(attribute).Type?.ToDisplayString())))))
            .Where(static list => list.Attributes.Count != 0);
        var modifiers = method.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.ExternKeyword));
        if (!HookSyntax.IsUnsafe(method))
        {
            modifiers = modifiers.Append(SyntaxFactory.Token(SyntaxKind.UnsafeKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        }

        var caller = method.WithAttributeLists(SyntaxFactory.List(lists)).WithModifiers(SyntaxFactory.TokenList(modifiers)).WithSemicolonToken(default);
        return (method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            ? caller.WithBody((BlockSyntax)HookSyntax.Statement($"{{{newLine}if ({name} != null){newLine}{{{newLine}{call};{newLine}}}{newLine}}}", newLine))
                .WithParameterList(caller.ParameterList.WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)))
            : caller.WithExpressionBody(SyntaxFactory.ArrowExpressionClause(HookSyntax.Expression($"{name} == null ? default : {call}")).NormalizeWhitespace().WithLeadingTrivia(SyntaxFactory.Space))
                .WithSemicolonToken(method.SemicolonToken))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The empty lines before a member, and what belongs to it: its comments, or its indentation.</summary>
    private static (SyntaxTriviaList Before, SyntaxTriviaList Own) Split(SyntaxTriviaList leading)
    {
        var count = leading.TakeWhile(static trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia).Count();
        var indentation = leading.Take(count).Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().ToArray();
        return (SyntaxFactory.TriviaList(leading.Take(count)), SyntaxFactory.TriviaList(indentation.Concat(leading.Skip(count))));
    }
}
