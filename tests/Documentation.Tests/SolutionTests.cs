using System.Text.RegularExpressions;

namespace Documentation.Tests;

/// <summary>The solution that <c>dotnet test</c> and an editor open.</summary>
public sealed partial class SolutionTests
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "ReusePort.sln"));

    [Fact]
    public void Every_project_of_the_repository_is_in_the_solution() => Assert.Equal(
        new[] { "src", "samples", "tools", "benchmarks", "tests" }
            .SelectMany(static directory => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, directory), "*.csproj", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(RepositoryFiles.Root, path))
            .Where(static path => !path.Split('/').Any(static part => part is "bin" or "obj") && !IsPartOfTheTemplate(path))
            .Order(StringComparer.Ordinal),
        ProjectPath.Matches(s_text).Select(static match => match.Groups[1].Value.Replace('\\', '/')).Order(StringComparer.Ordinal));

    /// <remarks>An assembly here is of no processor; <c>dotnet sln add</c> writes more platforms again.</remarks>
    [Fact]
    public void The_solution_has_one_platform() =>
        Assert.All(Platform.Matches(s_text), static match => Assert.Equal("Any CPU", match.Groups[1].Value));

    private static bool IsPartOfTheTemplate(string path) => path.StartsWith("src/Hooks.Templates/hooks/", StringComparison.Ordinal);

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath { get; }

    [GeneratedRegex(@"(?:Debug|Release)\|([^.=\r\n]+?)(?=[.]| =|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Platform { get; }
}
