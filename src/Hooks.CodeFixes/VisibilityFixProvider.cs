using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.CodeFixes;

/// <summary>Makes the types around a hook and in its signature internal, wherever they are declared, with the types in their members'
/// signatures.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VisibilityFixProvider)), Shared]
public sealed class VisibilityFixProvider : CodeFixProvider
{
    private const string Key = "visible";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HookDescriptors.TypeNotVisible.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new EveryDocument();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await HiddenAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false) is { Count: not 0 } types)
        {
            var names = string.Join(", ", types.Select(static type => $"'{type.Name}'"));
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Make {names} internal",
                    cancellation => FixAsync(context.Document.Project.Solution, types, cancellation),
                    Key),
                context.Diagnostics);
        }
    }

    /// <summary>The types that some diagnostics of a document are about; empty if they can't be made visible.</summary>
    private static async Task<IReadOnlyCollection<INamedTypeSymbol>> HiddenAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var types = new List<INamedTypeSymbol>();
        foreach (var diagnostic in diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan);
            var named = node is MethodDeclarationSyntax method
                ? model.GetDeclaredSymbol(method, cancellation)?.ContainingType
                : node.AncestorsAndSelf().OfType<TypeSyntax>().TakeWhile(type => type.Span == node.Span).LastOrDefault() is { } syntax
                    ? model.GetTypeInfo(syntax, cancellation).Type
                    : null;
            types.AddRange(named is null ? [] : HiddenTypes.Of(named));
        }

        return [.. types.Distinct(SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>()];
    }

    private static async Task<Solution> FixAsync(Solution solution, IEnumerable<INamedTypeSymbol> types, CancellationToken cancellation)
    {
        var declarations = types.SelectMany(HiddenTypes.DeclarationsToChange).ToLookup(static declaration => declaration.SyntaxTree);
        foreach (var tree in declarations)
        {
            if (solution.GetDocument(tree.Key) is { } document)
            {
                var root = await tree.Key.GetRootAsync(cancellation).ConfigureAwait(false);
                root = root.ReplaceNodes(tree.Distinct(), static (_, declaration) => Modifiers.MakeVisible(declaration));
                solution = solution.WithDocumentSyntaxRoot(document.Id, root);
            }
        }

        return solution;
    }

    /// <summary>A type may be declared in another document than its hook.</summary>
    private sealed class EveryDocument : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            IEnumerable<Document> documents = context.Scope switch
            {
                FixAllScope.Document => context.Document is { } document ? [document] : [],
                FixAllScope.Project => context.Project.Documents,
                _ => context.Solution.Projects.SelectMany(static project => project.Documents),
            };
            var types = new List<INamedTypeSymbol>();
            foreach (var document in documents)
            {
                var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                types.AddRange(await HiddenAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));
            }

            var all = types.Distinct(SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>().ToArray();
            return CodeAction.Create("Make the types internal", cancellation => FixAsync(context.Solution, all, cancellation), Key);
        }
    }
}
