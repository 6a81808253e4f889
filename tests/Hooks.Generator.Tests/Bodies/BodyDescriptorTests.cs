using Hooks.Generator.Analyzers;
using TestSupport;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>Every diagnostic of the body check is tested and explained.</summary>
public class BodyDescriptorTests
{
    public static TheoryData<string> Ids => [.. new BodyAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_test_of_where_it_is_reported(string id)
    {
        var snippets = RefusedSnippets.All.Concat(OptimizerDependentSnippets.All).Select(static row => row.Data);
        var tests = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests/Hooks.Generator.Tests/Bodies"), "*.cs").Select(File.ReadAllText);
        var familiar = FamiliarCode.All.Select(static row => $"\"{row.Data.Item1}\"");

        Assert.Contains(snippets.Concat(tests).Concat(familiar), text => text.Contains($"{{|{id}:", StringComparison.Ordinal) || text.Contains($"\"{id}\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page_that_explains_it(string id)
    {
        var descriptor = new BodyAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id);

        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, $"docs/diagnostics/{id}.md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.All(["**Why.**", "Wrong:", "Right:"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_row_among_the_releases(string id)
    {
        var descriptor = new BodyAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id);

        var rows = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "src/Hooks.Generator/AnalyzerReleases.Unshipped.md"));

        Assert.Contains($"{id} | Hooks | {descriptor.DefaultSeverity} | {descriptor.Title}", rows);
    }
}
