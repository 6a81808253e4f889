using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Hooks.CodeFixes;

/// <summary>Parses code to syntax. Names of the Hooks namespace are as short as possible at their place.</summary>
internal static class HookSyntax
{
    private static readonly ImmutableDictionary<string, string> s_ours = new[]
    {
        ("Intercept", "InterceptAttribute"),
        ("WeakImport", "WeakImportAttribute"),
        ("Aliases", "Aliases"),
        ("Errno", "Errno"),
        ("SockAddr", "SockAddr"),
        ("SockAddrIn", "SockAddrIn"),
        ("SockAddrIn6", "SockAddrIn6"),
    }.ToImmutableDictionary(static pair => pair.Item1, static pair => pair.Item2);

    /// <remarks>The parser takes <c>void</c> for no type on its own.</remarks>
    public static TypeSyntax Type(string text) => text == "void"
        ? SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword))
        : Qualify(SyntaxFactory.ParseTypeName(text));

    public static ExpressionSyntax Expression(string text) => Qualify(SyntaxFactory.ParseExpression(text));

    public static StatementSyntax Statement(string text, string newLine) =>
        Qualify(SyntaxFactory.ParseStatement(text + newLine)).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>Members, with an empty line before each but the first of an empty type.</summary>
    public static IEnumerable<MemberDeclarationSyntax> Members(IEnumerable<string> texts, bool afterOthers, string newLine) =>
        texts.Select((text, index) => Qualify(SyntaxFactory.ParseMemberDeclaration(
                (afterOthers || index != 0 ? newLine : string.Empty) + text.Replace("\n", newLine) + newLine)!)
            .WithAdditionalAnnotations(Formatter.Annotation));

    public static AttributeSyntax Intercept(string symbol) =>
        Qualify(SyntaxFactory.ParseMemberDeclaration($"[Intercept(\"{symbol}\")] int f;")!).AttributeLists[0].Attributes[0];

    /// <summary>How lines end in a file.</summary>
    public static string NewLineOf(SyntaxNode node) =>
        node.SyntaxTree.GetText().Lines[0] is var line && line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";

    /// <summary>Whether pointers may be written at a place.</summary>
    public static bool IsUnsafe(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Any(static member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword));

    /// <summary><c>[Intercept("open")]</c> stays that if the namespace is imported, and is complete if it isn't.</summary>
    private static T Qualify<T>(T node)
        where T : SyntaxNode
    {
        var names = node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(static name => s_ours.ContainsKey(name.Identifier.Text) && name.Parent is not NameEqualsSyntax
                && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name));
        return node.ReplaceNodes(names, static (name, _) => SyntaxFactory
            .ParseName("global::Hooks." + s_ours[name.Identifier.Text])
            .WithTriviaFrom(name)
            .WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
