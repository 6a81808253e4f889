using System.Globalization;

namespace ReusePort.Cli.Tests;

/// <summary>Watched programs whose sockets the command may not access (ptrace(2)).</summary>
public sealed class NoAccessTests : IDisposable
{
    private const string NoTracing = "setpriv --bounding-set -sys_ptrace --inh-caps -sys_ptrace";
    private const string Forbidden = "a port is not shared: the kernel doesn't permit access to the process that binds it (ptrace(2), /proc/sys/kernel/yama/ptrace_scope), and";

    private readonly WatchedPrograms _programs = new();
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("hidden")]
    [InlineData("hidden-udp")]
    [InlineData("hidden-earlier")]
    public void Who_may_trace_every_process_shares_all_its_ports(string way)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "CAP_SYS_PTRACE is root's");
        Assert.Equal(Answered("bound 1"), Tool.Run(_programs.Static, way, _port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--strict")]
    [InlineData("--reuseaddr 1")]
    [InlineData("--rule comm=static")]
    [InlineData("--rule comm=other;proto=tcp")]
    public void A_process_that_nobody_may_trace_gets_another_socket_of_the_same_kind(string options) =>
        Assert.Equal(Answered("bound 1"), Hidden(options, "hidden"));

    [Theory]
    [InlineData("", "hidden-udp", "only a TCP socket that it creates then is replaced")]
    [InlineData("", "hidden-earlier", "only a TCP socket that it creates then is replaced")]
    [InlineData("--port 1-65535", "hidden", "LIBREUSEPORT_PORT asks for what isn't known as it creates a socket")]
    [InlineData("--addr 127.0.0.1", "hidden", "LIBREUSEPORT_ADDR asks for what isn't known as it creates a socket")]
    [InlineData("--rule comm=x;device=lo", "hidden", "LIBREUSEPORT_RULES: device in rule 2 asks for what isn't known as it creates a socket")]
    public void What_can_not_be_shared_then_is_told(string options, string way, string reason)
    {
        var expected = new ProgramRun(0, "bound 0\n", $"reuseport: {Forbidden} {reason}\n");

        Assert.Equal(expected, Hidden(options, way));
    }

    [Theory]
    [InlineData("--rule comm=other")]
    [InlineData("--rule off")]
    public void A_program_that_no_rule_is_about_keeps_its_sockets(string options) =>
        Assert.Equal(Answered("bound 0"), Hidden(options, "hidden"));

    [Fact]
    public void One_that_listens_all_the_same_is_ended_if_the_user_wants_that()
    {
        var run = Hidden("--strict", "hidden-earlier");

        Assert.Equal(123, run.ExitCode);
        Assert.Matches(@"\nreuseport: --strict: static \(pid \d+\) listens on a socket that can't be looked at: the kernel doesn't permit access to it \(ptrace\(2\)\): the command is ended\n$", run.Errors);
    }

    [Theory]
    [InlineData("unshare -n", "it has another network namespace")]
    [InlineData("setpriv --reuid=nobody", "it has another user")]
    public void A_socket_of_another_network_or_user_is_not_replaced(string prefix, string reason)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root has others");
        Assert.Equal(0, Tool.Script("chmod 755 \"$1\"", Path.GetDirectoryName(_programs.Static)!).ExitCode);

        Assert.Equal(
            new ProgramRun(0, "bound 0\n", $"reuseport: {Forbidden} {reason}\n"),
            Tool.Script($"{NoTracing} \"$0\" --via notify {prefix} \"$1\" hidden $2", _programs.Static, _port));
    }

    [Fact]
    public void Where_a_filter_forbids_all_access_sockets_are_replaced()
    {
        Assert.Equal(Answered("bound 1"), Denied("--via", "notify", _programs.Static, "tcp", _port));
        Assert.Equal(Answered("bound 1"), Denied("--via", "notify", _programs.Dynamic, "tcp", _port));
    }

    [Fact]
    public void A_rule_that_asks_for_an_address_is_refused_or_told_there()
    {
        const string reason = "not possible without access to the processes that are watched (ptrace(2))";
        const string refusal = $"LIBREUSEPORT_PORT: {reason}";

        // The name of the program is what the kernel can't decide by alone, in a control group.
        const string told = $"LIBREUSEPORT_RULES: port in rule 1: {reason}";
        var rule = $"comm=* port={_port}";

        Tool.AssertRefuses(125, $"{refusal}; allowed: --via preload", Denied("--port", _port, "--via", "notify", _programs.Static, "tcp", _port));
        Assert.Equal(
            new ProgramRun(0, "bound 0\n", $"reuseport: {_programs.Static}: is statically linked, and {told}: its ports are not shared\n"),
            Denied("--rule", rule, _programs.Static, "tcp", _port));
        Assert.EndsWith(told, CheckLines.Of(2, Denied("--check", "--rule", rule, _programs.Static))["result"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tcp", true)]
    [InlineData("udp", true)]
    [InlineData("unix", false)]
    public void An_address_that_may_not_be_read_is_told(string way, bool isTold)
    {
        var run = ProgramRun.Of(_programs.CompileOther("denies_access", "-DONLY_MEMORY"), [Tool.Path, "--via", "notify", _programs.Static, way, _port]);

        Assert.Equal((0, isTold), (run.ExitCode, run.Errors.StartsWith($"reuseport: {Forbidden} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("preload")]
    [InlineData("notify")]
    public void Listening_sockets_can_not_be_checked_there(string way) => Tool.AssertRefuses(
        125,
        "--strict: not possible without access to the processes that are watched (ptrace(2), /proc/sys/kernel/yama/ptrace_scope)",
        Denied("--strict", "--via", way, _programs.Dynamic, "tcp", _port));

    [Theory]
    [InlineData("preload")]
    [InlineData("notify")]
    [InlineData("auto")]
    public void A_check_says_so_of_listening_sockets(string way) => Assert.EndsWith(
        "isn't started: --strict: not possible without access to the processes that are watched (ptrace(2), /proc/sys/kernel/yama/ptrace_scope)",
        CheckLines.Of(2, Denied("--check", "--strict", "--via", way, _programs.Dynamic))["result"],
        StringComparison.Ordinal);

    public void Dispose() => _programs.Dispose();

    private static ProgramRun Answered(string answer) => new(0, $"{answer}\n", string.Empty);

    private ProgramRun Hidden(string options, string way) => ProgramRun.Of(
        Environment.IsPrivilegedProcess ? RequiredProgram.Find("setpriv") : "/usr/bin/env",
        [.. Environment.IsPrivilegedProcess ? NoTracing.Split(' ')[1..] : [], Tool.Path, "--via", "notify", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), _programs.Static, way, _port]);

    private ProgramRun Denied(params string[] words) => ProgramRun.Of(_programs.CompileOther("denies_access"), [Tool.Path, .. words]);
}
