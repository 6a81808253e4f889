using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReferenceWriter;

/// <summary>A public member of a type.</summary>
/// <param name="Declaration">Its declaration without a body.</param>
/// <param name="Documentation">What is said about it.</param>
internal sealed record ApiMember(string Declaration, DocComment Documentation)
{
    /// <summary>The public members of a part of a type, but the types in it; of an enumeration its values.</summary>
    public static IEnumerable<ApiMember> Of(BaseTypeDeclarationSyntax type)
    {
        IEnumerable<MemberDeclarationSyntax> members = type switch
        {
            EnumDeclarationSyntax values => values.Members,
            TypeDeclarationSyntax other => other.Members.Where(Declarations.IsPublic),
            _ => [],
        };
        return members
            .Where(static member => member is not BaseTypeDeclarationSyntax)
            .Select(static member => new ApiMember(Declarations.Of(member), DocComment.Of(member)));
    }
}
