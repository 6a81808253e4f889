using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReferenceWriter;

/// <summary>A public type.</summary>
/// <param name="Name">Its name, with those of the types around it: <c>Errno.Scope</c>.</param>
/// <param name="Declaration">Its declaration without a body.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Members">Its public members.</param>
internal sealed record ApiType(string Name, string Declaration, DocComment Documentation, IReadOnlyList<ApiMember> Members)
{
    /// <summary>The public types of some files, by name; the parts of a partial type are merged.</summary>
    /// <param name="sources">The text of the files.</param>
    public static IReadOnlyList<ApiType> ReadAll(IEnumerable<string> sources) =>
    [
        .. sources
            .SelectMany(static source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(static type => type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(Declarations.IsPublic))
            .GroupBy(NameOf, StringComparer.Ordinal)
            .OrderBy(static parts => parts.Key, StringComparer.Ordinal)
            .Select(static parts => Of(parts.Key, [.. parts])),
    ];

    private static ApiType Of(string name, BaseTypeDeclarationSyntax[] parts)
    {
        // The part that has a summary is the one that the others refer to by <content>.
        var documented = parts.FirstOrDefault(static part => DocComment.Of(part).HasSummary) ?? parts[0];
        return new ApiType(
            name,
            Declarations.Of(documented),
            DocComment.Of(documented),
            [.. parts.SelectMany(ApiMember.Of)]);
    }

    private static string NameOf(BaseTypeDeclarationSyntax type) => string.Join(
        '.', type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(static part => part.Identifier.Text));
}
