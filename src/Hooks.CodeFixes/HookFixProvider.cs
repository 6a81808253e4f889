using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.CodeFixes;

/// <summary>A fix that edits one document, for one place or for all of them at once.</summary>
public abstract class HookFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => diagnostics.IsEmpty
            ? document
            : await ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey ?? string.Empty, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var editor = await DocumentEditor.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);

        // Several diagnostics may be at one place, and one edit fixes them.
        var offers = context.Diagnostics
            .SelectMany(diagnostic => Offers(editor, diagnostic).Select(offer => (offer.Title, offer.Key, Diagnostic: diagnostic)))
            .GroupBy(static offer => offer.Key);
        foreach (var offer in offers)
        {
            var diagnostics = offer.Select(static each => each.Diagnostic).ToImmutableArray();
            context.RegisterCodeFix(
                CodeAction.Create(
                    offer.First().Title,
                    cancellation => ApplyAsync(context.Document, diagnostics, offer.Key, cancellation),
                    offer.Key),
                diagnostics);
        }
    }

    /// <summary>The fixes for a diagnostic: a title, and an equivalence key for other places.</summary>
    protected abstract IEnumerable<(string Title, string Key)> Offers(DocumentEditor editor, Diagnostic diagnostic);

    /// <summary>Applies the fix with a key to all of these diagnostics.</summary>
    protected abstract void Fix(DocumentEditor editor, ImmutableArray<Diagnostic> diagnostics, string key);

    private async Task<Document> ApplyAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        Fix(
            editor,
            [
                .. diagnostics
                    .Where(diagnostic => Offers(editor, diagnostic).Any(offer => offer.Key == key))
                    .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
            ],
            key);
        return await FileFormat.ApplyAsync(editor.GetChangedDocument(), editor.OriginalRoot, cancellation).ConfigureAwait(false);
    }
}
