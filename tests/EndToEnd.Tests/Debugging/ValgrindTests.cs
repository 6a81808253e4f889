using System.Text.RegularExpressions;
using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Debugging;

/// <summary>A program under valgrind that binds a socket to an address which can't be read.</summary>
public sealed partial class ValgrindTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public void With_the_suppressions_there_is_no_error_that_is_not_there_without_the_library()
    {
        var alone = Errors(Preload.Nothing);
        Assert.Equal(2, alone);
        Assert.Equal(alone, Errors(Preload.Library(), $"--suppressions={Path.Combine(RepositoryFiles.Root, "docs/valgrind.supp")}"));
    }

    [Fact]
    public void Without_them_there_is_one_more_for_TCP_and_two_for_MPTCP() => Assert.Equal(2 + 3, Errors(Preload.Library()));

    private int Errors(IReadOnlyDictionary<string, string?> environment, params string[] options)
    {
        var program = NativeProgram.Compile(Fixture.Path("wild_bind.c"), _directory["wild_bind"]);
        var run = ProgramRun.Of(RequiredProgram.Find("valgrind"), [.. options, program], environment);

        Assert.Equal("-1 0\n-1 0\n", run.Output);
        return int.Parse(Summary().Match(run.Errors).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("ERROR SUMMARY: ([0-9]+) errors")]
    private static partial Regex Summary();
}
