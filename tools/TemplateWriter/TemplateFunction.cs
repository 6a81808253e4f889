using Hooks.CodeFixes.Authoring;
using Hooks.Libc;

namespace TemplateWriter;

/// <summary>A function that the template writes a hook for.</summary>
/// <param name="Symbol">Its name.</param>
/// <param name="File">The file with the hook.</param>
/// <param name="Calls">The calls in the tests, of every symbol that the file intercepts.</param>
internal sealed record TemplateFunction(string Symbol, string File, string Calls)
{
    /// <summary>All functions of the catalogue that a hook can be written for.</summary>
    public static IReadOnlyList<TemplateFunction> All() =>
        [.. LibcCatalogue.Symbols.Order(StringComparer.Ordinal).Select(Of).OfType<TemplateFunction>()];

    private static TemplateFunction? Of(string symbol)
    {
        if (HookDraft.Of(symbol) is not { } draft)
        {
            return null;
        }

        string[] intercepted = [symbol, .. SymbolAliases.Of(symbol).Where(alias => alias != symbol && HookTemplate.Find(alias) is not null)];
        return new TemplateFunction(
            symbol,
            draft.File(HookDraft.TypeName(symbol)).TrimEnd('\n'),
            TestedCalls.Of(intercepted));
    }
}
