using CsCheck;
using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Bodies;
using Hooks.Generator.Tests.Declarations;
using Hooks.Generator.Tests.Limits;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>Files of hooks, right and wrong, with a few places damaged at random.</summary>
internal static class DamagedSources
{
    private static readonly string[] s_sources =
    [
        .. AcceptedSnippets.All.Select(static row => SnippetSource.Of(row.Data)),
        .. RefusedSnippets.All.Concat(OptimizerDependentSnippets.All).Select(static row => SnippetSource.Of(MarkedSource.Parse(row.Data).Text)),
        .. EndlessSources.Types.Select(static row => SnippetSource.Of(row.Data + " static Node s; static Node Take(Node a) => a; static long Body(long x) { Node a = Take(s); return x; }")),
        .. WrongDeclarations.Reported.Select(static wrong => MarkedSource.Parse(wrong.Source).Text),
        .. HookProjects.All.SelectMany(static project => project),
    ];

    private static readonly Gen<EditKind> s_kind = Gen.OneOf(
        EditKind.DeleteCharacters,
        EditKind.InsertText,
        EditKind.SwapCharacters,
        EditKind.DeleteToken,
        EditKind.ReplaceToken,
        EditKind.DeleteDeclaration,
        EditKind.RepeatDeclaration,
        EditKind.CopyDeclaration);

    public static Gen<string> Any { get; } = Gen.Select(
        Gen.OneOf(s_sources),
        Gen.OneOf(s_sources),
        Gen.Select(s_kind, Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Array[1, 6],
        static (source, other, edits) => edits.Aggregate(source, (text, edit) => Damage(text, other, edit.Item1, edit.Item2, edit.Item3)));

    private static string Damage(string text, string other, EditKind kind, int place, int choice)
    {
        var tree = HookCompilation.Parse(text, "File.cs");
        return kind switch
        {
            EditKind.DeleteCharacters => TextEdits.DeleteCharacters(text, place, choice),
            EditKind.InsertText => TextEdits.InsertText(text, place, choice),
            EditKind.SwapCharacters => TextEdits.SwapCharacters(text, place, choice),
            EditKind.DeleteToken => TextEdits.DeleteToken(tree, place, choice),
            EditKind.ReplaceToken => TextEdits.ReplaceToken(tree, HookCompilation.Parse(other, "Other.cs"), place, choice),
            EditKind.DeleteDeclaration => TextEdits.DeleteDeclaration(tree, place),
            EditKind.RepeatDeclaration => TextEdits.CopyDeclaration(tree, tree, place, place),
            _ => TextEdits.CopyDeclaration(tree, HookCompilation.Parse(other, "Other.cs"), place, choice),
        };
    }
}
