
namespace Hooks.Build.Tests.Bodies;

/// <summary>What the body check lets pass does on arm64 what it does on .NET, here on x64: under an emulator, so only a part of
/// it.</summary>
public class ArmRunTests
{
    [Fact]
    public void Every_second_snippet_does_on_arm64_what_it_does_on_dotnet()
    {
        _ = RequiredProgram.Find("ld.lld", "aarch64-linux-gnu-ld");
        string[] snippets = [.. AcceptedSnippets.All.Select(static row => row.Data).Where(static (_, number) => number % 2 == 0)];

        var differences = SnippetRuns.Differences(snippets, [0, 3, -1, long.MinValue], "arm64").Where(static difference => difference.Length != 0);

        Assert.Empty(differences);
    }
}
