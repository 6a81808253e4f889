using System.Globalization;

namespace ReusePort.Cli.Tests;

/// <summary><c>--strict</c>: the command is ended if a socket listens that was not reached.</summary>
public sealed class StrictTests : IDisposable
{
    private const string WithoutAdministration = "--bounding-set -sys_admin --inh-caps -sys_admin";
    private const string Mistaken = "it made the system call itself or by another libc (dlmopen(3)), or changed the option since";

    private const string Changed = "it changed the option since its bind, or got the socket bound";

    private readonly WatchedPrograms _programs = new();
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("tcp", "bound 1")]
    [InlineData("tcp6", "bound 1")]
    [InlineData("udp", "bound 1")]
    [InlineData("thread", "bound 1")]
    [InlineData("grandchild", "bound 1")]
    [InlineData("unix", "bound 0")]
    [InlineData("unbound", "bound 0")]
    public void A_program_that_the_library_reaches_runs_to_its_end(string way, string answer) =>
        Assert.Equal(Answered(answer), Tool.Run("--strict", _programs.Dynamic, way, _port));

    [Fact]
    public void A_program_that_is_watched_runs_to_its_end() => Assert.Equal(Answered("bound 1"), Tool.Run("--strict", _programs.Static, "tcp", _port));

    [Theory]
    [InlineData("\"$1\" tcp $3", "static", "it is statically linked")]
    [InlineData("env -u LD_PRELOAD \"$2\" tcp $3", "dynamic", "libreuseport.so is not loaded in it")]
    [InlineData("\"$2\" raw $3", "dynamic", Mistaken)]
    [InlineData("SO_REUSEPORT=0 \"$2\" tcp $3", "dynamic", Mistaken)]
    public void A_socket_that_listens_and_was_not_reached_ends_the_command(string script, string name, string reason)
    {
        var run = Strict($"{script}; cat", "--strict");

        Assert.Equal((123, "bound 0\n"), (run.ExitCode, run.Output));
        Assert.Matches(Ended(name, reason), run.Errors);
    }

    [Fact]
    public void It_is_ended_too_where_it_gains_no_privileges()
    {
        var run = Tool.Script($"setpriv {WithoutAdministration} \"$0\" --strict sh -c '\"$0\" tcp $1; cat' \"$1\" $2", _programs.Static, _port);

        Assert.Equal((123, "bound 0\n"), (run.ExitCode, run.Output));
        Assert.Matches(Ended("static", "it is statically linked"), run.Errors);
    }

    [Fact]
    public void A_static_program_that_is_to_be_preloaded_is_ended_as_it_listens()
    {
        var run = Tool.Run("--strict", "--via", "preload", _programs.Static, "tcp", _port);

        Assert.Equal(123, run.ExitCode);
        Assert.Matches("^[^\n]* its ports are not shared\n" + Ended("static", "it is statically linked")[1..], run.Errors);
    }

    [Fact]
    public void Every_copy_and_what_it_has_started_is_ended()
    {
        // Processes of sessions of their own, whose parents have ended, keep the pipe open that is read to its end here.
        var run = Strict("setsid sh -c 'sleep 600 & sleep 600' & \"$1\" tcp $3; wait", "--strict", "--copies", "3");

        Assert.Equal(123, run.ExitCode);
    }

    [Theory]
    [InlineData("echo $$ >\"$0\"; exec sleep 600")]
    [InlineData("sleep 600 & echo $! >\"$0\"; wait")]
    public void What_the_shell_had_started_before_it_became_the_tool_goes_on(string other)
    {
        // It has a filter of its own, as the command has.
        using var directory = new TemporaryDirectory();
        const string before = "\"$1\" sh -c \"$2\" \"$3/ready\" >/dev/null 2>&1 & read other <\"$3/ready\"; echo $other >\"$3/other\"; ";
        const string script = "mkfifo \"$3/ready\"; sh -c '" + before + "exec \"$0\" --strict sh -c \"\\\"\\$0\\\" tcp $5; cat\" \"$4\"' \"$0\" \"$1\" \"$2\" \"$3\" \"$4\" $5; echo $?; " +
            "kill -KILL $(cat \"$3/other\") && echo running";

        var run = Tool.Script(script, _programs.CompileOther("denies_access", "-DONLY_MEMORY"), other, directory.Path, _programs.Static, _port);

        Assert.Equal("bound 0\n123\nrunning\n", run.Output);
    }

    [Fact]
    public void What_the_tool_has_as_a_child_and_has_not_started_is_asked_to_end()
    {
        using var directory = new TemporaryDirectory();
        const string reaper = "import ctypes, os, sys; ctypes.CDLL(None).prctl(36, 1, 0, 0, 0); os.execv(sys.argv[1], sys.argv[1:])";
        const string orphan = "(sh -c 'trap \"echo ended; exit\" TERM; sleep 600 & echo >\"$0\"; wait' \"$4/ready\" &)";

        var run = ProgramRun.Of(
            RequiredProgram.Find("python3"),
            ["-c", reaper, Tool.Path, "--strict", "sh", "-c", $"mkfifo \"$4/ready\"; {orphan}; read line <\"$4/ready\"; \"$1\" tcp $3; cat", "sh", _programs.Static, _programs.Dynamic, _port, directory.Path]);

        Assert.Equal((123, "bound 0\nended\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("notify")]
    [InlineData("cgroup")]
    public void A_program_that_clears_the_option_after_its_bind_is_told_so(string way)
    {
        Require(way);
        const string server = "import socket, sys; s = socket.socket(); s.bind((\"127.0.0.1\", int(sys.argv[1]))); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 0); s.listen()";

        var run = Tool.Run("--strict", "--via", way, RequiredProgram.Find("python3"), "-c", server, _port);

        Assert.Equal(123, run.ExitCode);
        Assert.Matches(Ended(@"python3[.\d]*", Changed), run.Errors);
    }

    [Theory]
    [InlineData("preload")]
    [InlineData("notify")]
    [InlineData("cgroup")]
    public void A_socket_of_MPTCP_listens(string way)
    {
        Require(way);
        const string server = "import socket, sys; s = socket.socket(socket.AF_INET, socket.SOCK_STREAM, 262); s.bind((\"127.0.0.1\", int(sys.argv[1]))); s.listen(); print(\"listens\")";
        Assert.SkipUnless(File.Exists("/proc/sys/net/mptcp/enabled") && File.ReadAllText("/proc/sys/net/mptcp/enabled") == "1\n", "the kernel has no MPTCP");

        Assert.Equal(Answered("listens"), Tool.Run("--strict", "--via", way, RequiredProgram.Find("python3"), "-c", server, _port));
    }

    [Fact]
    public void What_no_rule_is_about_may_listen()
    {
        var run = Strict("\"$1\" tcp $3", "--strict", "--port", "1");

        Assert.Equal(Answered("bound 0"), run);
    }

    [Fact]
    public void Two_copies_share_their_port() =>
        Assert.Equal(Answered("bound 1\nbound 1"), Tool.Run("--strict", "--copies", "2", _programs.Dynamic, "tcp", _port));

    [Fact]
    public void The_status_of_the_command_is_that_of_the_tool() =>
        Assert.Equal(new ProgramRun(2, string.Empty, string.Empty), Tool.Run("--strict", _programs.Dynamic, "unknown", _port));

    [Fact]
    public void A_server_in_Python_listens()
    {
        _ = RequiredProgram.Find("python3");
        const string server = "import socket, sys; s = socket.create_server((\"127.0.0.1\", int(sys.argv[1]))); print(\"bound\", s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT))";

        Assert.Equal(Answered("bound 1"), Tool.Run("--strict", "python3", "-c", server, _port));
    }

    [Fact]
    public async Task Nginx_with_workers_serves_also_after_it_has_read_its_configuration_again()
    {
        using var directory = new TemporaryDirectory();
        var paths = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(name => $"{name}_temp_path {directory[name]};"));
        File.WriteAllText(directory["nginx.conf"], $$"""
            daemon off; worker_processes 2; pid {{directory["pid"]}}; error_log stderr notice;
            events { worker_connections 64; }
            http { access_log off; {{paths}} server { listen 127.0.0.1:{{_port}}; location / { return 200 served; } } }
            """);
        using var tool = ServerProcess.Start(Tool.Path, ["--strict", RequiredProgram.Find("nginx"), "-c", directory["nginx.conf"]]);
        Eventually.Holds("started", () => tool.Text.Contains("start worker process ", StringComparison.Ordinal), () => tool.Text);

        Assert.Equal(0, Tool.Script("kill -HUP $(cat \"$1\")", directory["pid"]).ExitCode);
        Eventually.Holds("started again", () => tool.Text.Contains("gracefully shutting down", StringComparison.Ordinal), () => tool.Text);

        using var client = new HttpClient();
        Assert.Equal("served", await client.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/"), TestContext.Current.CancellationToken));
        Assert.Equal(0, Tool.Script("kill -TERM $1", tool.Id.ToString(CultureInfo.InvariantCulture)).ExitCode);
        Assert.Equal(0, tool.WaitForExit());
    }

    [Fact]
    public void It_can_not_be_asked_for_where_only_the_first_program_is_reached() => Tool.AssertRefuses(
        125,
        "LIBREUSEPORT_INHERIT=0: not possible with --strict, which checks every program that the command starts; allowed: 1",
        Tool.Run("--strict", "--inherit", "0", "true"));

    [Fact]
    public void It_can_not_be_asked_for_twice() => Tool.AssertRefuses(
        125,
        "listen can't be watched: another program watches the system calls of this process (seccomp)",
        Tool.Run("--via", "notify", Tool.Path, "--strict", "true"));

    [Fact]
    public void The_check_says_that_the_command_gains_no_privileges()
    {
        var lines = CheckLines.Of(1, Tool.Script($"setpriv {WithoutAdministration} \"$0\" --check --strict \"$1\"", _programs.Dynamic));

        Assert.Equal("it and what it starts gain no privileges (no_new_privs): set-user-ID programs such as sudo fail in it", lines["remark"]);
    }

    public void Dispose() => _programs.Dispose();

    private static void Require(string way)
    {
        if (way == "cgroup")
        {
            _ = RequiredCgroup.Directory;
        }
    }

    private static ProgramRun Answered(string answer) => new(0, $"{answer}\n", string.Empty);

    private ProgramRun Strict(string script, params string[] options) =>
        Tool.Run([.. options, "sh", "-c", script, "sh", _programs.Static, _programs.Dynamic, _port]);

    private string Ended(string name, string reason) =>
        $@"^reuseport: --strict: {name} \(pid \d+\) listens on 127\.0\.0\.1:{_port} without SO_REUSEPORT: {System.Text.RegularExpressions.Regex.Escape(reason)}: the command is ended\n";
}
