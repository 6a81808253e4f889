
namespace Hooks.Build.Tests.Bodies;

/// <summary>What the body check refuses is what no library can be made of: tests/Hooks.Generator.Tests/Bodies runs the check
/// over the same snippets.</summary>
public class LinkTests(RejectedSnippetBuilds rejected) : IClassFixture<RejectedSnippetBuilds>
{
    [Theory]
    [MemberData(nameof(RefusedSnippets.All), MemberType = typeof(RefusedSnippets))]
    public void What_the_body_check_refuses_does_not_link(string members) =>
        Assert.NotEqual("", rejected.ErrorsOf(members));

    /// <remarks>If the compiler improves, a snippet may move from one directory to the other.</remarks>
    [Theory]
    [MemberData(nameof(OptimizerDependentSnippets.All), MemberType = typeof(OptimizerDependentSnippets))]
    public void What_links_by_luck_is_known(string members) =>
        Assert.Equal("", rejected.ErrorsOf(members));
}
