using System.Text.RegularExpressions;
using Documentation.Tests.Pages;

namespace Documentation.Tests;

/// <summary>The files that the pages for contributors name in code, without a link.</summary>
public sealed partial class NamedPathTests
{
    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("ARCHITECTURE.md")]
    public void Every_path_that_a_page_names_exists(string page)
    {
        var text = string.Join('\n', File.ReadAllLines(Path.Combine(RepositoryFiles.Root, page)));
        var paths = NamedPath.Matches(text).Select(static match => match.Value).Distinct().ToArray();

        Assert.NotEmpty(paths);
        Assert.All(paths, static path => Assert.True(Exists(path), $"{path} does not exist."));
    }

    /// <remarks>A number that each diagnostic has another of is written as <c>nnn</c>.</remarks>
    private static bool Exists(string path) => path.Contains("nnn", StringComparison.Ordinal)
        ? Directory.EnumerateFileSystemEntries(
            Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(path)!),
            Path.GetFileName(path).Replace("nnn", "???", StringComparison.Ordinal)).Any()
        : Path.Exists(Path.Combine(RepositoryFiles.Root, path));

    [GeneratedRegex(@"(?<![\w./-])(?:src|tests|tools|docs|samples|benchmarks|\.ci)/[\w./-]*\w")]
    private static partial Regex NamedPath { get; }
}
