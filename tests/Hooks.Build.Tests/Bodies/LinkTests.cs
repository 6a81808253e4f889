using Hooks.Generator.Tests.Bodies;

namespace Hooks.Build.Tests.Bodies;

/// <summary>The body check and the native compiler agree: tests/Hooks.Generator.Tests/Bodies runs the check over the same
/// snippets.</summary>
public class LinkTests
{
    [Theory]
    [MemberData(nameof(AcceptedSnippets.All), MemberType = typeof(AcceptedSnippets))]
    public void What_the_body_check_lets_pass_links(string members) => Assert.Equal("", SnippetLibrary.Build(members));

    [Theory]
    [MemberData(nameof(RefusedSnippets.All), MemberType = typeof(RefusedSnippets))]
    public void What_the_body_check_refuses_does_not_link(string ids, string members)
    {
        Assert.NotEqual("", SnippetLibrary.Build(Unmarked(members)));
        Assert.NotEmpty(ids);
    }

    /// <remarks>Where the compiler grows better, a snippet may move from one table to the other.</remarks>
    [Theory]
    [MemberData(nameof(LuckySnippets.All), MemberType = typeof(LuckySnippets))]
    public void What_links_by_luck_is_known(string ids, string members)
    {
        Assert.Equal("", SnippetLibrary.Build(Unmarked(members)));
        Assert.NotEmpty(ids);
    }

    private static string Unmarked(string members) =>
        members.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
