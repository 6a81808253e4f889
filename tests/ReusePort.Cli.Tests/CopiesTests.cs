namespace ReusePort.Cli.Tests;

public class CopiesTests
{
    private const string Waits = "echo ready $$; exec sleep 300";

    [Fact]
    public void As_many_processes_run_as_were_asked_for()
    {
        using var tool = ToolProcess.Start(5, Waits).WaitUntilReady();

        Assert.Equal(5, tool.Ready.Distinct().Count());
        Assert.All(tool.Ready, static process => Assert.True(ToolProcess.IsRunning(process)));
        Assert.DoesNotContain(tool.Id, tool.Ready);
    }

    [Fact]
    public void The_tool_waits_for_all()
    {
        using var directory = new TemporaryDirectory();

        // The first to come ends only when the second has been and gone.
        var script = $"if mkdir {directory["first"]} 2>/dev/null; then until [ -e {directory["second"]} ]; do sleep 0.05; done; echo last; " +
            $"else echo first; touch {directory["second"]}; fi";

        Assert.Equal("first\nlast\n", Tool.Run("--copies", "2", "sh", "-c", script).Output);
    }

    [Theory]
    [InlineData("exit 3", "exit 5", 3)]
    [InlineData("exit 0", "exit 5", 5)]
    [InlineData("exit 0", "exit 0", 0)]
    [InlineData("exit 3", "exit 0", 3)]
    [InlineData("kill -KILL $$", "exit 5", 137)]
    public void The_status_is_the_first_that_is_not_zero(string first, string second, int status)
    {
        using var directory = new TemporaryDirectory();

        // An ended process can be sent signal 0 until its parent has taken its status.
        var script = $"cd {directory.Path}; if mkdir first 2>/dev/null; then echo $$ > id.new; mv id.new id; {first}; fi; " +
            $"until [ -e id ] && ! kill -0 $(cat id) 2>/dev/null; do sleep 0.05; done; {second}";

        Assert.Equal(status, Tool.Run("--copies", "2", "sh", "-c", script).ExitCode);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    [InlineData("HUP", 129)]
    public void A_signal_that_ends_the_copies_is_the_status(string signal, int status)
    {
        using var tool = ToolProcess.Start(3, Waits).WaitUntilReady();

        tool.Signal(signal);

        Assert.Equal(status, tool.WaitForExit());
        Assert.All(tool.Ready, static process => Assert.False(ToolProcess.IsRunning(process)));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public void A_signal_reaches_every_copy(string signal)
    {
        using var tool = ToolProcess.Start(3, $"trap 'echo got it; exit 0' {signal}; echo ready $$; while :; do sleep 0.05; done");

        tool.WaitUntilReady().Signal(signal);

        Assert.Equal(0, tool.WaitForExit());
        Assert.Equal(3, tool.Text.Split('\n').Count(static line => line == "got it"));
    }

    [Fact]
    public void A_signal_that_arrives_while_copies_start_reaches_those_as_well()
    {
        using var tool = ToolProcess.Start(32, Waits);
        Eventually.Holds("one copy", () => tool.Ready.Length > 0, () => tool.Text);

        tool.Signal("TERM");

        Assert.Equal(143, tool.WaitForExit());
    }

    [Fact]
    public void A_hangup_that_nohup_keeps_away_is_kept_away()
    {
        using var tool = ToolProcess.Start(2, Waits, "nohup").WaitUntilReady();

        tool.Signal("HUP");
        tool.Signal("TERM");

        Assert.Equal(143, tool.WaitForExit());
    }

    [Theory]
    [InlineData("exec sleep 300")]
    [InlineData("trap '' TERM INT HUP; while :; do sleep 0.05; done")]
    public void No_copy_outlives_a_tool_that_is_killed(string script)
    {
        using var tool = ToolProcess.Start(3, $"echo ready $$; {script}").WaitUntilReady();

        tool.Signal("KILL");

        Assert.Equal(137, tool.WaitForExit());
        Eventually.Holds("every copy ended", () => !tool.Ready.Any(ToolProcess.IsRunning));
    }

    [Fact]
    public void Statuses_are_known_where_SIGCHLD_is_ignored() =>
        Assert.Equal(3, Tool.Script("exec env --ignore-signal=CHLD \"$0\" --copies 2 sh -c 'exit 3'").ExitCode);

    [Fact]
    public void A_copy_gets_an_interrupt_from_the_terminal_once()
    {
        // Runs the tool on a terminal of its own, presses Ctrl-C when two copies are ready, and ends it when both answered.
        const string Terminal = """
            import os, pty, signal, sys
            process, terminal = pty.fork()
            if process == 0:
                signal.signal(signal.SIGINT, signal.SIG_DFL)
                os.execv(sys.argv[1], sys.argv[1:])
            text = b""
            def read_until(word):
                global text
                while text.count(word) < 2:
                    text += os.read(terminal, 4096)
            read_until(b"ready")
            os.write(terminal, b"\x03")
            read_until(b"interrupted")
            read_until(b"waited")
            os.kill(process, signal.SIGTERM)
            status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            print(text.count(b"interrupted"), status)
            """;
        const string Copy = "trap 'echo interrupted' INT; echo ready; while :; do sleep 0.05; n=$((n + 1)); [ $n = 20 ] && echo waited; done";

        var run = ProgramRun.Of(
            RequiredProgram.Find("python3"), ["-c", Terminal, Tool.Path, "--copies", "2", "sh", "-c", Copy]);

        Assert.Equal(new ProgramRun(0, "2 143\n", string.Empty), run);
    }

    [Theory]
    [InlineData(127, "no-such-command", "No such file or directory")]
    [InlineData(126, "/etc/passwd", "Permission denied")]
    public void A_command_that_can_not_be_run_is_named_in_one_line(int status, string name, string reason) =>
        Tool.AssertRefuses(status, $"{name}: {reason}", Tool.Run("--copies", "4", name));

    [Fact]
    public void A_script_whose_interpreter_is_missing_is_named_in_one_line()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["script"], "#!/no/such/interpreter\n");
        File.SetUnixFileMode(directory["script"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Tool.AssertRefuses(127, $"{directory["script"]}: No such file or directory", Tool.Run("--copies", "4", directory["script"]));
    }

    [Fact]
    public void A_child_that_the_tool_had_before_is_none_of_the_copies()
    {
        var run = Tool.Script("sh -c 'exit 9' & exec \"$0\" --copies 2 true");

        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nohup ")]
    [InlineData("env --ignore-signal=INT,QUIT,HUP,USR1 ")]
    public void Signals_are_ignored_and_blocked_as_without_the_tool(string prefix)
    {
        var without = SignalMasks.Of($"env --default-signal=PIPE {prefix}");
        var with = SignalMasks.Of($"env --default-signal=PIPE {prefix}\"$0\" --copies 1 ");

        // glibc's posix_spawn leaves its own signal 32 ignored, which no program can use: the lower 28 are compared.
        Assert.Equal((without.Ignored & 0xfffffff, without.Blocked & 0xfffffff), (with.Ignored & 0xfffffff, with.Blocked & 0xfffffff));
    }

    [Fact]
    public void The_tool_starts_copies_when_it_runs_under_the_host_of_dotnet()
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "reuseport.dll");

        var run = ProgramRun.Of(RequiredProgram.Find("dotnet"), [assembly, "--copies", "2", "echo", "an argument"]);

        Assert.Equal(new ProgramRun(0, "an argument\nan argument\n", string.Empty), run);
    }
}
