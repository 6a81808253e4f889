using System.Globalization;

namespace ReusePort.Cli.Tests;

/// <summary>What is watched when the process that watches is killed.</summary>
public sealed class StandbyTests : IDisposable
{
    private const string Role = "--answer-binds";

    private readonly WatchedPrograms _programs = new();
    private readonly TemporaryDirectory _directory = new();
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void Who_answers_has_a_successor_however_often_it_is_killed()
    {
        // What the command leaves behind binds when it is told to; the command itself is killed with its parent.
        const string command = "\"$0\" daemon $1 start answer && echo ready && exec sleep 600";
        Assert.Equal(0, Tool.Script("cd \"$1\" && mkfifo start answer", _directory.Path).ExitCode);
        using var tool = ServerProcess.Start(
            "/bin/sh", ["-c", "cd \"$1\" && exec \"$0\" --via notify sh -c \"$2\" \"$3\" $4", Tool.Path, _directory.Path, command, _programs.Static, _port]);
        Eventually.Holds("started", () => tool.Text.Contains("ready", StringComparison.Ordinal), () => tool.Text);

        var second = SuccessorOf(tool.Id);
        Kill(tool.Id);
        var third = SuccessorOf(second);
        Kill(second);
        _ = SuccessorOf(third);

        Assert.Equal("bound 1\n", Tool.Script("cd \"$1\" && exec 3<> start && echo >&3 && cat answer", _directory.Path).Output);
        Eventually.Holds("free of processes that answer", () => Answering() is null);
    }

    [Fact]
    public void Other_processes_of_its_session_go_on_when_a_successor_ends_the_command()
    {
        // The other one has a filter of its own, as what the command has left behind.
        const string command = "(read line <start; exec \"$0\" tcp $1) & echo ready; exec sleep 600";
        const string script = "cd \"$1\" && mkfifo start && { \"$5\" sh -c 'echo $$ >other; exec sleep 600' >/dev/null 2>&1 & } && exec \"$0\" --strict sh -c \"$2\" \"$3\" $4";
        using var tool = ServerProcess.Start(
            RequiredProgram.Find("setsid"), ["/bin/sh", "-c", script, Tool.Path, _directory.Path, command, _programs.Static, _port, _programs.CompileOther("denies_access", "-DONLY_MEMORY")]);
        Eventually.Holds("started", () => tool.Text.Contains("ready", StringComparison.Ordinal) && File.Exists(_directory["other"]) && File.ReadAllText(_directory["other"]).EndsWith('\n'), () => tool.Text);
        var successor = SuccessorOf(tool.Id);

        Kill(tool.Id);
        _ = SuccessorOf(successor);
        Assert.Equal(0, Tool.Script("echo >\"$1\"", _directory["start"]).ExitCode);
        Eventually.Holds("free of processes that answer", () => Answering() is null);

        Assert.Equal(0, Tool.Script("kill -KILL $(cat \"$1\")", _directory["other"]).ExitCode);
        Assert.Contains("bound 0", tool.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_answers_after_a_command_that_leaves_nothing_behind()
    {
        Assert.Equal(0, Tool.Run("--via", "notify", "sh", "-c", "exec \"$0\" tcp $1", _programs.Static, _port).ExitCode);

        Assert.Null(Answering());
    }

    public void Dispose()
    {
        _programs.Dispose();
        _directory.Dispose();
    }

    private static void Kill(int process) => Assert.Equal(0, Tool.Script("kill -KILL $1", process.ToString(CultureInfo.InvariantCulture)).ExitCode);

    private int SuccessorOf(int process)
    {
        var successor = 0;
        Eventually.Holds($"a successor of {process}", () => (successor = Answering($"{process}:") ?? 0) != 0);
        return successor;
    }

    /// <summary>A process that answers for this test's command, or will after another one.</summary>
    private int? Answering(string after = "")
    {
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && CommandLineOf(process) is var words
                && Array.IndexOf(words, Role) is > 0 and var role
                && words[role + 1].StartsWith(after, StringComparison.Ordinal)
                && words.Contains(_programs.Static))
            {
                return process;
            }
        }

        return null;
    }

    private static string[] CommandLineOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
