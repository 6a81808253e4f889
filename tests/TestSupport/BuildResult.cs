using System.Text.RegularExpressions;
using Xunit;

namespace TestSupport;

/// <summary>A build that has ended.</summary>
/// <param name="ExitCode">Zero if it succeeded.</param>
/// <param name="Output">What it wrote.</param>
public sealed partial record BuildResult(int ExitCode, string Output)
{
    /// <summary>The errors, each once: <c>H.cs(3,5): error CS0103: ...</c>.</summary>
    public IReadOnlyList<string> Errors { get; } =
        [.. Output.Split('\n').Select(static line => line.Trim()).Where(static line => Error.IsMatch(line)).Distinct()];

    /// <summary>Fails the test unless the build succeeded.</summary>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>Fails the test unless the build failed.</summary>
    public BuildResult Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    [GeneratedRegex(@"\berror\b.*: ")]
    private static partial Regex Error { get; }
}
