using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.CodeFixes;

/// <summary>Formats new code like its file: by the options of the project, but with the tabs and line endings of the file.</summary>
internal static class FileFormat
{
    private const string HeldKind = "Hooks.HeldLines";

    /// <summary>The document with its new code formatted.</summary>
    public static async Task<Document> ApplyAsync(Document changed, SyntaxNode original, CancellationToken cancellation)
    {
        var options = await changed.GetOptionsAsync(cancellation).ConfigureAwait(false);
        var adapted = options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, HookSyntax.NewLineOf(original));
        if (IndentsWithTabs(original))
        {
            adapted = adapted.WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, true);
        }

        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation, adapted, cancellation).ConfigureAwait(false);

        // The text is not formatted again by an editor with the options of the project only.
        var root = (await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var held = root.GetAnnotatedTokens(HeldKind).Select(static token =>
            new TextChange(new TextSpan(token.FullSpan.Start, 0), token.GetAnnotations(HeldKind).Single().Data!));
        return changed.WithText(root.GetText().WithChanges(held));
    }

    /// <summary>Adds lines before a token that are not formatted: a formatter would indent directives.</summary>
    public static SyntaxToken Hold(SyntaxToken token, SyntaxTriviaList lines) =>
        lines.Count == 0 ? token : token.WithAdditionalAnnotations(new SyntaxAnnotation(HeldKind, lines.ToFullString()));

    /// <summary>By the first line that is indented at all.</summary>
    private static bool IndentsWithTabs(SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        return text.Lines
            .Where(static line => line.Span.Length != 0)
            .Select(line => text[line.Start])
            .FirstOrDefault(static c => c is ' ' or '\t') == '\t';
    }
}
