namespace Samples.Tests.EatMyData;

/// <summary>The library asks for nothing that a user without privileges hasn't.</summary>
public sealed class UnprivilegedTests : IDisposable
{
    private const UnixFileMode ForAll = (UnixFileMode)0b111_111_111;

    // nobody; whoever runs the tests without privileges stays who they are.
    private static readonly string[] s_asNobody = Environment.IsPrivilegedProcess
        ? [RequiredProgram.Find("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups"]
        : [RequiredProgram.Find("env")];

    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_user_without_privileges_commits_without_waiting()
    {
        // Wherever the repository lies, the user can reach these.
        File.SetUnixFileMode(_folder.Path, ForAll);
        File.Copy(Preload.Library, _folder["library.so"]);
        string[] commit = [RequiredProgram.Find("sqlite3"), _folder["database"], "CREATE TABLE rows(number); INSERT INTO rows VALUES(7); SELECT number FROM rows;"];

        var run = ProgramRun.Of(
            RequiredProgram.Find("strace"),
            ["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", _folder["log"], .. s_asNobody, "env", $"LD_PRELOAD={_folder["library.so"]}", .. commit],
            Preload.NoEnvironment);

        Assert.Equal((0, "7\n", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Empty(File.ReadAllText(_folder["log"]));
    }
}
