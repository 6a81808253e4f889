
namespace Hooks.Build.Tests.Bodies;

/// <summary>What the body check lets pass becomes a library, which does what the same code does on .NET.</summary>
public class RunTests(AcceptedSnippetRuns accepted) : IClassFixture<AcceptedSnippetRuns>
{
    [Theory]
    [MemberData(nameof(AcceptedSnippets.All), MemberType = typeof(AcceptedSnippets))]
    public void A_snippet_does_in_a_process_what_it_does_on_dotnet(string members) =>
        Assert.True(accepted.DifferenceOf(members).Length == 0, accepted.DifferenceOf(members));
}
