using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>What an edit makes of the text of a file.</summary>
internal static class TextEdits
{
    /// <summary>What breaks declarations, hides some, or makes others of them.</summary>
    private static readonly string[] s_insertions =
    [
        "]", "[", "{", "}", "(", ")", "<", ">", ";", ",", ".", "*", "?", "\"", "'", "\\", "/*", "*/", "//", "\n", " ", "@", "$", "#",
        "partial ", "static ", "unsafe ", "private ", "file ", "class ", "struct ", "ref ", "field ", "async ", "extern ", "new ", "where T : struct ",
        "[Intercept(\"dup\")] ", "[HookInitializer] ", "[Obsolete] ", "[InlineArray(4)] ", "[StructLayout(LayoutKind.Auto)] ",
        "\n#if OTHER\n", "\n#else\n", "\n#endif\n", "\n#nullable disable\n", "\n#nullable restore\n", "\n#define OTHER\n", "\n#region x\n",
        "namespace N { ", "using Hooks; ", "extern alias other; ", "public struct Node { public Node Next; } ", "int x; ", "\0", "\uD800",
    ];

    public static string DeleteCharacters(string text, int place, int choice)
    {
        var start = Within(place, text.Length);
        return text.Remove(start, Math.Min(1 + (choice % 6), text.Length - start));
    }

    public static string InsertText(string text, int place, int choice) =>
        text.Insert(Within(place, text.Length + 1), s_insertions[choice % s_insertions.Length]);

    public static string SwapCharacters(string text, int place, int choice)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        var (first, second) = (Within(place, text.Length), Within(choice, text.Length));
        (characters[first], characters[second]) = (characters[second], characters[first]);
        return new string(characters);
    }

    public static string DeleteToken(SyntaxTree tree, int place, int choice) =>
        Pick(Tokens(tree), place) is { } token ? Replace(tree, token.Span, choice % 4 == 0 ? " " : "") : tree.ToString();

    /// <param name="tree">The file.</param>
    /// <param name="other">The file that the other token comes from.</param>
    /// <param name="place">Which token.</param>
    /// <param name="choice">Which other token.</param>
    public static string ReplaceToken(SyntaxTree tree, SyntaxTree other, int place, int choice) =>
        Pick(Tokens(tree), place) is { } token && Pick(Tokens(other), choice) is { } replacement
            ? Replace(tree, token.Span, replacement.Text)
            : tree.ToString();

    public static string DeleteDeclaration(SyntaxTree tree, int place) =>
        Pick(Declarations(tree), place) is { } declaration ? Replace(tree, declaration.FullSpan, "") : tree.ToString();

    /// <param name="tree">The file.</param>
    /// <param name="other">The file that the declaration comes from.</param>
    /// <param name="place">Before which declaration of the file.</param>
    /// <param name="choice">Which declaration of the other one.</param>
    public static string CopyDeclaration(SyntaxTree tree, SyntaxTree other, int place, int choice) =>
        Pick(Declarations(tree), place) is { } before && Pick(Declarations(other), choice) is { } copy
            ? Replace(tree, new TextSpan(before.FullSpan.Start, 0), copy.ToFullString() + " ")
            : tree.ToString();

    private static SyntaxToken[] Tokens(SyntaxTree tree) => [.. tree.GetRoot().DescendantTokens().Where(static token => token.Span.Length != 0)];

    /// <summary>Whatever may be there once more or not at all.</summary>
    private static SyntaxNode[] Declarations(SyntaxTree tree) =>
    [
        .. tree.GetRoot().DescendantNodes().Where(static node =>
            node is MemberDeclarationSyntax or AttributeListSyntax or ParameterSyntax or UsingDirectiveSyntax or ExternAliasDirectiveSyntax),
    ];

    private static SyntaxToken? Pick(SyntaxToken[] tokens, int choice) => tokens.Length == 0 ? null : tokens[choice % tokens.Length];

    private static SyntaxNode? Pick(SyntaxNode[] nodes, int choice) => nodes.Length == 0 ? null : nodes[choice % nodes.Length];

    private static string Replace(SyntaxTree tree, TextSpan span, string text) =>
        tree.GetText().Replace(span, text).ToString();

    private static int Within(int place, int length) => length == 0 ? 0 : place % length;
}
