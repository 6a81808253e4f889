namespace Samples.Tests.EatMyData;

/// <summary>A real database, with a commit for each row.</summary>
public sealed class SqliteTests : IDisposable
{
    private const string SyncCalls = "fsync,fdatasync,sync,syncfs,msync,sync_file_range";
    private const int Commits = 20;

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("delete")]
    [InlineData("wal")]
    public void No_commit_waits_for_the_disk(string journal)
    {
        var plain = Preload.Trace(SyncCalls, isPreloaded: false, Commit("plain", journal));
        Assert.True(plain.Count(static call => call.StartsWith("fdatasync(", StringComparison.Ordinal) || call.StartsWith("fsync(", StringComparison.Ordinal)) >= Commits);

        var preloaded = Preload.Trace(SyncCalls, isPreloaded: true, Commit("preloaded", journal));
        Assert.True(preloaded.Length >= Commits);
        Assert.All(preloaded, static call => Assert.Matches(@"^sync_file_range\(\d+, 0, 0, 0\) += 0$", call));
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("wal")]
    public void The_file_is_the_same_byte_for_byte(string journal)
    {
        var plain = Run(Preload.NoEnvironment, Commit("plain", journal));
        var preloaded = Run(Preload.Environment, Commit("preloaded", journal));

        Assert.Equal(plain, preloaded);
        Assert.Equal(File.ReadAllBytes(_directory["plain"]), File.ReadAllBytes(_directory["preloaded"]));
        Assert.Equal("ok\n", Run(Preload.NoEnvironment, [RequiredProgram.Find("sqlite3"), _directory["preloaded"], "PRAGMA integrity_check;"]).Output);
    }

    private static ProgramRun Run(Dictionary<string, string?> environment, string[] command)
    {
        var run = ProgramRun.Of(command[0], command[1..], environment);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run;
    }

    private string[] Commit(string database, string journal) =>
    [
        RequiredProgram.Find("sqlite3"),
        _directory[database],
        // What it is to write must not differ by itself.
        $"PRAGMA journal_mode={journal}; PRAGMA synchronous=FULL; CREATE TABLE rows(number INTEGER PRIMARY KEY, text TEXT);",
        .. Enumerable.Range(0, Commits).Select(static number => $"INSERT INTO rows VALUES({number}, 'row {number}');"),
        "SELECT count(*), sum(number) FROM rows;",
    ];
}
