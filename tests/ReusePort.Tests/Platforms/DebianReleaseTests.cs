namespace ReusePort.Tests.Platforms;

/// <summary>What happens when a mirror has a release of Debian no longer (tests/other-libcs.sh, .ci/summary).</summary>
public sealed class DebianReleaseTests : IDisposable
{
    private static readonly string[] s_releases = ["trixie", "sid", "bullseye"];

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("bullseye")]
    [InlineData("trixie")]
    [InlineData("sid")]
    [InlineData("sid", "bullseye")]
    public void A_release_that_cannot_be_fetched_is_one_line_and_the_others_are_unpacked(params string[] missing)
    {
        var run = Fetch(missing);

        Assert.Equal((0, string.Concat(missing.Select(Line))), (run.ExitCode, run.Errors));
        Assert.All(missing, release => Assert.Equal(Line(release), File.ReadAllText(Reason(release))));
        Assert.All(s_releases.Except(missing), release =>
        {
            Assert.True(File.Exists(_directory[$"artifacts/libc/{release}/lib/libc.so.6"]), run.Output);
            Assert.False(File.Exists(Reason(release)));
        });
    }

    [Fact]
    public void A_release_that_is_there_again_is_no_longer_skipped()
    {
        Fetch("bullseye");

        Fetch();

        Assert.False(File.Exists(Reason("bullseye")));
    }

    [Theory]
    [InlineData("trixie", "sid")]
    [InlineData("trixie", "sid", "bullseye")]
    public void Without_any_later_release_it_fails(params string[] missing)
    {
        var run = Fetch(missing);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("no libc later than this machine's own could be fetched: nothing shows that the libraries work there\n", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 passed, 0 failed, 0 skipped", 0, "  failed: 0\n  succeeded: 3\n  skipped: 0\n")]
    [InlineData("3 passed, 0 failed, 1 skipped", 0, "skipped A (1ms)\n  not available: a\n  succeeded: 3\n  skipped: 1\n")]
    [InlineData("3 passed, 0 failed, 2 skipped", 0, "skipped A\n  not available: a\nskipped B\n  not available: b\n  succeeded: 3\n  skipped: 2\n")]
    [InlineData("3 passed, 0 failed, 1 skipped", 1, "skipped A (1ms)\n  not installed: gcc\n  succeeded: 3\n  skipped: 1\n")]
    [InlineData("3 passed, 0 failed, 1 skipped", 1, "skipped A (1ms)\n  not available: c\n  succeeded: 3\n  skipped: 1\n")]
    [InlineData("3 passed, 0 failed, 1 skipped", 1, "skipped A (1ms)\n  not available: a, and more\n  succeeded: 3\n  skipped: 1\n")]
    [InlineData("3 passed, 0 failed, 2 skipped", 1, "skipped A\n  not available: a\nskipped B\n  not installed: gcc\n  succeeded: 3\n  skipped: 2\n")]
    [InlineData("3 passed, 0 failed, 1 skipped", 1, "skipped A\n  not installed: gcc\n  not available: a\n  succeeded: 3\n  skipped: 1\n")]
    [InlineData("3 passed, 1 failed, 0 skipped", 1, "  failed: 1\n  succeeded: 3\n  skipped: 0\n")]
    [InlineData("0 passed, 0 failed, 0 skipped", 1, "The build failed.\n")]
    [InlineData("5 passed, 0 failed, 0 skipped", 0, "  succeeded: 3\n  skipped: 0\n  succeeded: 2\n")]
    public void A_skipped_test_fails_a_build_server_unless_its_release_was_not_to_be_had(string line, int status, string log)
    {
        File.WriteAllText(_directory["a.missing"], "not available: a\n");
        File.WriteAllText(_directory["b.missing"], "not available: b\n");

        Assert.Equal(new ProgramRun(status, $"{line}\n", ""), Summarize(log, _directory["a.missing"], _directory["b.missing"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--any")]
    public void On_a_machine_without_the_programs_any_skipped_test_will_do(int status, params string[] arguments) => Assert.Equal(
        new ProgramRun(status, "3 passed, 0 failed, 1 skipped\n", ""),
        Summarize("skipped A\n  not installed: gcc\n  succeeded: 3\n  skipped: 1\n", arguments));

    private static string Line(string release) =>
        $"not available: the libc of Debian's release {release}: The repository of {release} does not have a Release file.\n";

    private string Reason(string release) => _directory[$"artifacts/libc/{release}.missing"];

    /// <summary>Runs a copy of the script, with a mirror that lacks some releases.</summary>
    private ProgramRun Fetch(params string[] missing)
    {
        RequiredProgram.Find("dpkg-deb");
        Directory.CreateDirectory(_directory["tests"]);
        Directory.CreateDirectory(_directory["bin"]);
        File.Copy(Path.Combine(RepositoryFiles.Root, "tests/other-libcs.sh"), _directory["tests/other-libcs.sh"], overwrite: true);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Native/apt-get"), _directory["bin/apt-get"], overwrite: true);
        return ProgramRun.Of(
            RequiredProgram.Find("bash"),
            [_directory["tests/other-libcs.sh"]],
            new Dictionary<string, string?>
            {
                ["PATH"] = $"{_directory["bin"]}:{Environment.GetEnvironmentVariable("PATH")}",
                ["MISSING_RELEASES"] = string.Join(' ', missing),
            });
    }

    private ProgramRun Summarize(string log, params string[] arguments)
    {
        File.WriteAllText(_directory["log"], log);
        return ProgramRun.Of(
            RequiredProgram.Find("bash"), [Path.Combine(RepositoryFiles.Root, ".ci/summary"), _directory["log"], .. arguments]);
    }
}
