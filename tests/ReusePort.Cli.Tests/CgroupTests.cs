using System.Globalization;
using System.Text.Json;
using Hooks.Testing;

namespace ReusePort.Cli.Tests;

/// <summary>Programs whose binds the kernel changes itself, in a control group.</summary>
public sealed class CgroupTests : IDisposable
{
    private const string ShowGroup = "#include <stdio.h>\nint main(void) { FILE *f = fopen(\"/proc/self/cgroup\", \"r\"); int c; while ((c = getc(f)) != EOF) putchar(c); return 0; }";

    private readonly WatchedPrograms _programs = new();
    private readonly ProgramDirectory _directory = new();
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
    private readonly string _parent = RequiredCgroup.Directory;

    [Theory]
    [InlineData("cc")]
    [InlineData("cc", "-static")]
    [InlineData("cc", "-static-pie")]
    [InlineData("musl-gcc", "-static")]
    public void A_program_shares_its_port(string compiler, params string[] options) =>
        Assert.Equal(Answered("bound 1"), Tool.Run("--via", "cgroup", _programs.Compile($"{compiler}{options.Length}", compiler, [.. options, "-pthread"]), "tcp", _port));

    [Theory]
    [InlineData("tcp", "bound 1")]
    [InlineData("udp", "bound 1")]
    [InlineData("tcp6", "bound 1")]
    [InlineData("thread", "bound 1")]
    [InlineData("grandchild", "bound 1")]
    [InlineData("unix", "bound 0")]
    [InlineData("nowhere", "Bad address 0")]
    [InlineData("closed", "Bad file descriptor -1")]
    [InlineData("short", "Invalid argument 0")]
    public void A_socket_is_treated_as_by_the_library(string way, string answer)
    {
        Assert.Equal(Answered(answer), Tool.Run("--via", "preload", _programs.Dynamic, way, _port));

        Assert.Equal(Answered(answer), Tool.Run("--via", "cgroup", _programs.Dynamic, way, _port));
        Assert.Equal(Answered(answer), Tool.Run("--via", "cgroup", _programs.Static, way, _port));
    }

    [Fact]
    public void A_datagram_socket_that_is_given_a_port_by_the_kernel_keeps_it_for_itself() =>
        Assert.Equal(Answered("bound 0"), Tool.Run("--via", "cgroup", _programs.Static, "udp", "0"));

    [Fact]
    public void What_no_library_can_be_preloaded_into_runs_in_a_group_of_its_own()
    {
        var program = _directory.Compile(ShowGroup, "cc", "-static");

        Assert.Matches(@"(?m)^0::/.*reuseport-\w{32}$", Tool.Run(program).Output);
        Assert.Matches(@"(?m)^0::/.*reuseport-\w{32}$", Tool.Run("--copies", "1", program).Output);
        Assert.DoesNotContain("reuseport-", Tool.Run("--rule", "comm=x", program).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("reuseport-", Tool.Run("--via", "notify", program).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_user_ID_program_is_reached()
    {
        var program = _programs.Dynamic;
        Assert.Equal(0, Tool.Script("chown nobody:nogroup \"$1\" && chmod 6755 \"$1\"", program).ExitCode);

        Assert.Equal(Answered("bound 1"), Tool.Run(program, "tcp", _port));
    }

    [Fact]
    public void A_program_with_capabilities_that_another_user_executes_is_reached()
    {
        const string GiveCapability = "import os, sys; os.setxattr(sys.argv[1], 'security.capability', bytes.fromhex('0100000200040000000000000000000000000000'))";
        var program = _directory.Write("capable", File.ReadAllBytes(_programs.Dynamic));
        Assert.Equal(0, ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", GiveCapability, program]).ExitCode);
        const string Script = "chmod a+rx \"$1\"/..; chmod 755 \"$1\" \"$1/capable\"; exec \"$0\" --via cgroup setpriv --reuid=nobody --regid=nogroup --clear-groups \"$1/capable\" tcp \"$2\"";

        Assert.Equal(Answered("bound 1"), Tool.Script(Script, _directory.Path, _port));
    }

    [Fact]
    public void A_script_in_Python_shares_its_port()
    {
        const string Script = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print('bound', s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT))";

        Assert.Equal(Answered("bound 1"), Tool.Run("--via", "cgroup", RequiredProgram.Find("python3"), "-c", Script));
    }

    [Fact]
    public void Copies_share_a_port() =>
        Assert.Equal(Answered("bound 1\nbound 1"), Tool.Run("--via", "cgroup", "--copies", "2", _programs.Static, "tcp", _port));

    [Fact]
    public async Task Nginx_with_workers_shares_its_port_and_serves()
    {
        using var directory = new TemporaryDirectory();
        var paths = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(name => $"{name}_temp_path {directory[name]};"));
        File.WriteAllText(directory["nginx.conf"], $$"""
            daemon off; worker_processes 2; pid {{directory["pid"]}}; error_log stderr notice;
            events { worker_connections 64; }
            http { access_log off; {{paths}} server { listen 127.0.0.1:{{_port}}; location / { return 200 served; } } }
            """);
        using var tool = ServerProcess.Start(Tool.Path, ["--via", "cgroup", "--copies", "2", RequiredProgram.Find("nginx"), "-c", directory["nginx.conf"]]);
        Eventually.Holds("four workers", () => tool.Text.Split("start worker process ").Length == 5, () => tool.Text);

        using var client = new HttpClient();
        Assert.Equal("served", await client.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/"), TestContext.Current.CancellationToken));
        Assert.Equal(0, Tool.Script("kill -TERM $1", tool.Id.ToString(CultureInfo.InvariantCulture)).ExitCode);
        Assert.Equal(0, tool.WaitForExit());
    }

    [Fact]
    public void A_command_takes_the_place_of_the_tool_and_has_no_child_and_no_signal_of_it()
    {
        const string Script = """
            import os, signal
            try:
                print(os.waitpid(-1, os.WNOHANG))
            except ChildProcessError:
                print("no child", signal.sigpending(), os.getppid() == int(os.environ["PARENT"]))
            """;
        const string Shell = "export PARENT=$$; python3 -c 'import os, signal, sys; signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD]); os.execv(sys.argv[1], sys.argv[1:])' \"$0\" --via cgroup python3 -c \"$1\"; :";
        _ = RequiredProgram.Find("python3");

        Assert.Equal(Answered("no child set() True"), Tool.Script(Shell, Script));
    }

    [Fact]
    public void What_a_command_leaves_behind_is_reached_after_its_end()
    {
        const string Script = "cd \"$2\" && mkfifo start answer && \"$0\" --via cgroup \"$1\" daemon \"$3\" start answer && exec 3<> start && echo >&3 && cat answer";

        Assert.Equal(Answered("bound 1"), Tool.Script(Script, _programs.Static, _directory.Path, _port));
    }

    [Theory]
    [InlineData("kill -TERM $$")]
    [InlineData("kill -KILL $$")]
    [InlineData("sleep 1 & exit")]
    [InlineData("exec no-such-command 2> /dev/null")]
    [InlineData("kill -KILL $PPID; exit", "--copies", "1")]
    public void Nothing_is_left_when_the_last_process_has_ended(string end, params string[] options)
    {
        using var group = StartedGroup.Of(options, $"{end};");
        var programs = group.Programs;
        Assert.Equal(2, programs.Length);

        group.End();

        Eventually.Holds("the end of the group", () => !Directory.Exists(group.Path));
        Eventually.Holds("the end of its programs", () => !programs.Any(BpfQuery.Exists));
        Eventually.Holds("the end of who removes it", () => !group.HasRemover);
    }

    [Fact]
    public void If_the_process_that_removes_the_group_is_killed_the_command_goes_on()
    {
        using var group = StartedGroup.Of([], string.Empty);
        Assert.Equal(0, ProgramRun.Of("/bin/sh", ["-c", $"kill -TERM {group.Remover}"]).ExitCode);
        Assert.True(group.HasRemover);
        Assert.Equal(0, ProgramRun.Of("/bin/sh", ["-c", $"kill -KILL {group.Remover}"]).ExitCode);

        group.End();

        // The one thing that is left then, and is removed here.
        Eventually.Holds("nobody in the group", () => File.ReadAllText(Path.Combine(group.Path, "cgroup.events")).Contains("populated 0", StringComparison.Ordinal));
        Directory.Delete(group.Path);
    }

    [Theory]
    [InlineData("LIBREUSEPORT_RULES", "port=1; port=2 guard=exe", "LIBREUSEPORT_RULES: guard in rule 2", "preload")]
    [InlineData("LIBREUSEPORT_RULES", "port=1 backlog=9", "LIBREUSEPORT_RULES: backlog in rule 1", "preload")]
    [InlineData("LIBREUSEPORT_RULES", "incoming-cpu=auto", "LIBREUSEPORT_RULES: incoming-cpu in rule 1", "preload")]
    [InlineData("LIBREUSEPORT_RULES", "port=1; comm=x off", "LIBREUSEPORT_RULES: comm in rule 2", "notify")]
    [InlineData("LIBREUSEPORT_RULES", "args=*x*", "LIBREUSEPORT_RULES: args in rule 1", "notify")]
    [InlineData("LIBREUSEPORT_RULES", "uid=1", "LIBREUSEPORT_RULES: uid in rule 1", "notify")]
    [InlineData("LIBREUSEPORT_RULES", "device=lo", "LIBREUSEPORT_RULES: device in rule 1", "notify")]
    [InlineData("SO_BINDTODEVICE", "lo", "SO_BINDTODEVICE", "notify")]
    [InlineData("LIBREUSEPORT_INHERIT", "0", "LIBREUSEPORT_INHERIT=0", "preload")]
    [InlineData("LIBREUSEPORT_DEBUG", "1", "LIBREUSEPORT_DEBUG=1", "notify")]
    [InlineData("LIBREUSEPORT_DEBUG", "2", "LIBREUSEPORT_DEBUG=2", "preload")]
    [InlineData("LIBREUSEPORT_LOG", "/tmp/no-such-file", "LIBREUSEPORT_LOG", "preload")]
    public void What_the_kernel_can_not_decide_alone_is_refused(string variable, string value, string setting, string way) =>
        Tool.AssertRefuses(
            125,
            $"{setting}: not possible with --via cgroup; allowed: --via {way}",
            ProgramRun.Of(Tool.Path, ["--via", "cgroup", "true"], new Dictionary<string, string?> { [variable] = value }));

    [Theory]
    [InlineData("umount {0}", "no cgroup2 file system is mounted that has the control group of this process (cgroups(7))")]
    [InlineData("mount -o remount,ro,bind {0}", "no control group can be made in {1}: Read-only file system")]
    [InlineData(":", "the kernel takes no BPF program from this process: that needs CAP_BPF and CAP_NET_ADMIN (bpf(2))", "-all")]
    [InlineData(":", "the kernel takes no BPF program from this process: that needs CAP_BPF and CAP_NET_ADMIN (bpf(2))", "-net_admin,-sys_admin")]
    public void Where_it_is_not_permitted_that_is_an_error_or_the_program_is_watched(string before, string refusal, string capabilities = "+all")
    {
        _ = RequiredProgram.Find("setpriv");
        var mount = ProgramRun.Of(RequiredProgram.Find("findmnt"), ["-n", "-o", "TARGET", "-t", "cgroup2"]).Output.Split('\n')[0];
        var line = string.Format(CultureInfo.InvariantCulture, refusal, mount, _parent);
        var script = $"{string.Format(CultureInfo.InvariantCulture, before, mount)} && exec setpriv --bounding-set={capabilities} --inh-caps=-all \"$0\" \"$@\"";
        ProgramRun Run(params string[] arguments) => ProgramRun.Of(RequiredProgram.Find("unshare"), ["--mount", "/bin/sh", "-c", script, Tool.Path, .. arguments]);

        Tool.AssertRefuses(125, $"--via cgroup: {line}", Run("--via", "cgroup", _programs.Static, "tcp", _port));
        Assert.Equal(Answered("bound 1"), Run(_programs.Static, "tcp", _port));

        var report = JsonDocument.Parse(Run("--check", "--json", _programs.Static).Output).RootElement;
        Assert.Equal("notify", report.GetProperty("way").GetString());
        Assert.Equal(line, report.GetProperty("surroundings").GetProperty("cgroupObstacle").GetString());
    }

    [Fact]
    public void The_check_says_that_the_kernel_changes_the_binds()
    {
        Assert.Equal(
            "cgroup: the program is statically linked, so the kernel changes its binds in a control group",
            CheckLines.Of(0, Tool.Run("--check", _programs.Static))["way"]);
        var lines = CheckLines.Of(0, Tool.Run("--check", "--via", "cgroup", _programs.Dynamic));
        Assert.Equal(("cgroup: the kernel changes its binds in a control group", "the kernel changes them in a control group"), (lines["way"], lines["binds"]));

        var refused = CheckLines.Of(2, Tool.Run("--check", "--via", "cgroup", "--rule", "uid=1", _programs.Dynamic));
        Assert.EndsWith("can't be reached so: LIBREUSEPORT_RULES: uid in rule 1: not possible in a control group", refused["result"], StringComparison.Ordinal);

        var report = JsonDocument.Parse(Tool.Run("--check", "--json", _programs.Static).Output).RootElement;
        Assert.Equal("cgroup", report.GetProperty("way").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("surroundings").GetProperty("cgroupObstacle").ValueKind);
    }

    [Theory]
    [InlineData("--via", "preload")]
    [InlineData("--via", "notify")]
    public void A_check_makes_no_group_where_none_is_asked_for(string option, string way) =>
        Assert.Equal($"no control group: not asked for with --via {way}", CheckLines.Of(0, Tool.Run("--check", option, way, _programs.Dynamic))["binds"]);

    [Fact]
    public void Without_what_its_remover_needs_no_group_stays()
    {
        const string Script = "mount -t tmpfs none /dev && exec \"$0\" --via cgroup \"$@\"";
        var before = Directory.GetDirectories(_parent);

        Tool.AssertRefuses(
            125,
            "--via cgroup: a process that removes a control group can't be started: Could not find file '/dev/null'.",
            ProgramRun.Of(RequiredProgram.Find("unshare"), ["--mount", "/bin/sh", "-c", Script, Tool.Path, _programs.Static, "tcp", _port]));

        // Those of other tests have somebody in them, or go.
        Eventually.Holds("no empty group", () => Directory.GetDirectories(_parent).Except(before).All(HasProcess));
    }

    [Fact]
    public void A_remover_whose_group_is_gone_ends_silently() =>
        Assert.Equal(new ProgramRun(0, string.Empty, string.Empty), Tool.Run("--remove-cgroup", $"{_parent}/reuseport-none"));

    [Fact]
    public void What_is_no_group_is_not_removed() =>
        Tool.AssertRefuses(125, $"Could not find file '{_directory.Path}/cgroup.events'.", Tool.Run("--remove-cgroup", _directory.Path));

    [Fact]
    public void If_somebody_else_removes_the_group_its_remover_ends()
    {
        using var group = StartedGroup.Of([], string.Empty);
        var processes = Path.Combine(group.Path, "cgroup.procs");
        Eventually.Holds("its remover out of the group", () => !File.ReadAllLines(processes).Contains(group.Remover.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(0, ProgramRun.Of("/bin/sh", ["-c", $"kill -STOP {group.Remover}"]).ExitCode);
        group.End();
        Eventually.Holds("nobody in the group", () => File.ReadAllText(Path.Combine(group.Path, "cgroup.events")).Contains("populated 0", StringComparison.Ordinal));
        Directory.Delete(group.Path);

        Assert.Equal(0, ProgramRun.Of("/bin/sh", ["-c", $"kill -CONT {group.Remover}"]).ExitCode);

        Eventually.Holds("the end of who removes it", () => !group.HasRemover);
    }

    [Fact]
    public void A_group_in_a_group_is_removed_with_it()
    {
        using var group = StartedGroup.Of(["sh", "-c", "\"$0\" --via cgroup true; exec \"$@\"", Tool.Path], string.Empty);

        group.End();

        Eventually.Holds("the end of the group", () => !Directory.Exists(group.Path));
    }

    public void Dispose()
    {
        _programs.Dispose();
        _directory.Dispose();
    }

    private static bool HasProcess(string group) =>
        File.Exists($"{group}/cgroup.events") && File.ReadAllText($"{group}/cgroup.events").Contains("populated 1", StringComparison.Ordinal);

    private static ProgramRun Answered(string answer) => new(0, $"{answer}\n", string.Empty);
}
