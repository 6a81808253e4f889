using System.Globalization;

namespace ReusePort.Cli.Tests;

public class ExecTests
{
    // The runtime of the tests ignores SIGPIPE, and what it starts inherits that.
    private const string AsFromATerminal = "env --default-signal=PIPE ";

    [Fact]
    public void The_command_has_the_process_id_of_the_tool()
    {
        using var server = ServerProcess.Start(Tool.Path, ["sh", "-c", "echo process $$; exec sleep 300"]);

        Eventually.Holds("started", () => server.Text.Contains("process", StringComparison.Ordinal));

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"process {server.Id}\n"), server.Text);
    }

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("exit 125", 125)]
    [InlineData("kill -TERM $$", 143)]
    [InlineData("kill -KILL $$", 137)]
    [InlineData("kill -PIPE $$", 141)]
    public void The_status_is_the_commands(string script, int status) =>
        Assert.Equal(new ProgramRun(status, string.Empty, string.Empty), Tool.Script($"exec {AsFromATerminal}\"$0\" sh -c '{script}'"));

    [Theory]
    [InlineData("true")]
    [InlineData("--copies", "2", "true")]
    [InlineData("no-such-command")]
    public void Nothing_is_left_where_temporary_files_are(params string[] arguments)
    {
        using var directory = new TemporaryDirectory();

        _ = ProgramRun.Of(Tool.Path, arguments, new Dictionary<string, string?> { ["TMPDIR"] = directory.Path });

        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.Path));
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("/no/such/command")]
    [InlineData("")]
    public void A_command_that_is_not_found_is_named_in_one_line(string name) =>
        Tool.AssertRefuses(127, $"{name}: No such file or directory", Tool.Run(name));

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    public void A_command_that_can_not_be_run_is_named_in_one_line(string name) =>
        Tool.AssertRefuses(126, $"{name}: Permission denied", Tool.Run(name));

    [Fact]
    public void The_command_is_looked_for_on_PATH()
    {
        using var directory = new TemporaryDirectory();
        WriteProgram(directory["my-command"], "#!/bin/sh\necho found");
        var path = new Dictionary<string, string?> { ["PATH"] = $"/no/such/directory:{directory.Path}:/usr/bin:/bin" };

        Assert.Equal("found\n", ProgramRun.Of(Tool.Path, ["my-command"], path).Output);
    }

    [Fact]
    public void Without_PATH_the_command_is_looked_for_where_the_system_has_its_own() =>
        Assert.Equal("found\n", ProgramRun.Of(Tool.Path, ["echo", "found"], new Dictionary<string, string?> { ["PATH"] = null }).Output);

    [Fact]
    public void A_script_that_names_no_interpreter_is_run_by_the_shell()
    {
        using var directory = new TemporaryDirectory();
        WriteProgram(directory["script"], "echo \"$1\"");

        Assert.Equal("an argument\n", Tool.Run(directory["script"], "an argument").Output);
    }

    [Fact]
    public void A_line_about_a_command_has_no_control_characters() =>
        Tool.AssertRefuses(127, "a?b?[31m: No such file or directory", Tool.Run("a\nb\u001b[31m"));

    [Theory]
    [InlineData("")]
    [InlineData("nohup ")]
    [InlineData("env --ignore-signal=INT,QUIT,HUP,USR1,CHLD ")]
    [InlineData("env --block-signal=USR2,TERM ")]
    public void Signals_are_ignored_and_blocked_as_without_the_tool(string prefix) =>
        Assert.Equal(SignalMasks.Of($"{AsFromATerminal}{prefix}"), SignalMasks.Of($"{AsFromATerminal}{prefix}\"$0\" "));

    [Theory]
    [InlineData("")]
    [InlineData("--copies 1")]
    public void No_open_file_is_added(string options)
    {
        const string Show = "ls /proc/self/fd";

        Assert.Equal(Tool.Script(Show).Output, Tool.Script($"\"$0\" {options} {Show}").Output);
    }

    [Fact]
    public void An_open_file_stays_open() =>
        Assert.Equal("kept\n", Tool.Script("exec 7<<E\nkept\nE\n\"$0\" sh -c 'cat <&7'").Output);

    [Fact]
    public void The_working_directory_and_the_mask_of_new_files_stay()
    {
        using var directory = new TemporaryDirectory();

        Assert.Equal($"{directory.Path}\n0027\n", Tool.Script("cd \"$1\"; umask 027; \"$0\" sh -c 'pwd; umask'", directory.Path).Output);
    }

    private static void WriteProgram(string path, string text)
    {
        File.WriteAllText(path, text + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
