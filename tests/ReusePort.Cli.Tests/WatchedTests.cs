using System.Globalization;
using Hooks.Testing;

namespace ReusePort.Cli.Tests;

/// <summary>Programs whose binds are watched, because no library can be preloaded into them.</summary>
public sealed class WatchedTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("cc", "-static")]
    [InlineData("cc", "-static-pie")]
    [InlineData("musl-gcc", "-static")]
    public void A_static_program_shares_its_port(string compiler, string option) =>
        Assert.Equal(Answered("bound 1"), Tool.Run(Compile(compiler, option), "tcp", _port));

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
    public void A_socket_of_a_static_program_is_treated_as_by_the_library(string way, string answer)
    {
        var dynamic = Compile("cc", "-pthread");
        Assert.Equal(Answered(answer), Tool.Run("--via", "preload", dynamic, way, _port));

        Assert.Equal(Answered(answer), Tool.Run(Compile("cc", "-static"), way, _port));
        Assert.Equal(Answered(answer), Tool.Run("--via", "notify", dynamic, way, _port));
    }

    [Fact]
    public void A_datagram_socket_that_is_given_a_port_by_the_kernel_keeps_it_for_itself() =>
        Assert.Equal(Answered("bound 0"), Tool.Run("--via", "notify", Compile("cc", "-static"), "udp", "0"));

    [Fact]
    public void A_port_that_is_not_named_is_not_shared()
    {
        var program = Compile("cc", "-static");

        Assert.Equal(Answered("bound 0"), Tool.Run("--port", "1", program, "tcp", _port));
        Assert.Equal(Answered("bound 1"), Tool.Run("--port", $"1,{_port}", program, "tcp", _port));
        Assert.Equal(Answered("bound 0"), Tool.Run("--addr", "10.0.0.0/8", program, "tcp", _port));
    }

    [Fact]
    public void An_interface_that_does_not_exist_fails_the_bind() =>
        Assert.Equal(Answered("No such device 0"), Tool.Run("--device", "no-such-device", Compile("cc", "-static"), "tcp", _port));

    [Theory]
    [InlineData("comm=cc-stat* args=*tcp*", "bound 1")]
    [InlineData("comm=other", "bound 0")]
    [InlineData("args=*udp*", "bound 0")]
    [InlineData("proto=udp", "bound 0")]
    [InlineData("proto=tcp uid={0}", "bound 1")]
    [InlineData("uid=12345", "bound 0")]
    [InlineData("comm=other; port={1}", "bound 1")]
    [InlineData("port={1} off; port=1-65535", "bound 0")]
    public void A_rule_asks_the_same_of_a_watched_program(string rule, string answer)
    {
        var text = string.Format(CultureInfo.InvariantCulture, rule, Environment.IsPrivilegedProcess ? "0" : Tool.Script("id -u").Output.Trim(), _port);
        var program = Compile("cc", "-static");

        Assert.Equal(Answered(answer), Tool.Run("--rule", text, program, "tcp", _port));
        Assert.Equal(Answered(answer), Tool.Run("--rule", text, "--via", "notify", program, "tcp", _port));
    }

    [Theory]
    [InlineData("LIBREUSEPORT_RULES", "port=1; port=2 guard=exe", "LIBREUSEPORT_RULES: guard in rule 2")]
    [InlineData("LIBREUSEPORT_RULES", "port=1 backlog=9", "LIBREUSEPORT_RULES: backlog in rule 1")]
    [InlineData("LIBREUSEPORT_RULES", "incoming-cpu=auto", "LIBREUSEPORT_RULES: incoming-cpu in rule 1")]
    [InlineData("LIBREUSEPORT_INHERIT", "0", "LIBREUSEPORT_INHERIT=0")]
    [InlineData("LIBREUSEPORT_DEBUG", "2", "LIBREUSEPORT_DEBUG=2")]
    [InlineData("LIBREUSEPORT_LOG", "/tmp/no-such-file", "LIBREUSEPORT_LOG")]
    public void What_only_the_library_can_do_is_refused_or_told(string variable, string value, string setting)
    {
        var program = Compile("cc", "-static");
        var environment = new Dictionary<string, string?> { [variable] = value };
        var refusal = $"{setting}: not possible for a program that is watched";

        Tool.AssertRefuses(125, $"{refusal}; allowed: --via preload", ProgramRun.Of(Tool.Path, ["--via", "notify", program, "tcp", _port], environment));
        Assert.Equal(
            new ProgramRun(0, "bound 0\n", $"reuseport: {program}: is statically linked, and {refusal}: its ports are not shared\n"),
            ProgramRun.Of(Tool.Path, [program, "tcp", _port], environment));
    }

    [Fact]
    public void A_wrong_variable_is_an_error_before_anything_starts() =>
        Tool.AssertRefuses(
            125,
            "LIBREUSEPORT_PORT=x: not a port; allowed: ports 1-65535 and ranges such as 80,8000-8010",
            ProgramRun.Of(Tool.Path, ["--via", "notify", "true"], new Dictionary<string, string?> { ["LIBREUSEPORT_PORT"] = "x" }));

    [Fact]
    public void Copies_of_a_static_program_share_a_port()
    {
        var program = Compile("cc", "-static");

        Assert.Equal(Answered("bound 1\nbound 1"), Tool.Run("--copies", "2", program, "tcp", _port));
    }

    [Fact]
    public void What_a_command_leaves_behind_is_watched_after_its_end()
    {
        var program = Compile("cc", "-static");
        const string script = """
            cd "$2" && mkfifo start answer && "$0" "$1" daemon "$3" start answer && exec 3<> start && echo >&3 && cat answer
            """;

        Assert.Equal(Answered("bound 1"), Tool.Script(script, program, _directory.Path, _port));
    }

    [Fact]
    public void The_status_of_the_command_is_that_of_the_tool() =>
        Assert.Equal(new ProgramRun(2, string.Empty, string.Empty), Tool.Run(Compile("cc", "-static"), "unknown", _port));

    [Fact]
    public void A_command_is_not_watched_twice()
    {
        var program = Compile("cc", "-static");
        const string busy = "bind can't be watched: another program watches the system calls of this process (seccomp)";

        Assert.Equal(new ProgramRun(125, string.Empty, $"reuseport: {busy}\n"), Tool.Run("--via", "notify", Tool.Path, "--via", "notify", program, "tcp", _port));
        Assert.Equal(
            new ProgramRun(0, "bound 1\n", $"reuseport: {program}: is statically linked, and {busy}: its ports are not shared\n"),
            Tool.Run("--via", "notify", Tool.Path, "--rule", "comm=*", program, "tcp", _port));
    }

    public void Dispose() => _directory.Dispose();

    private static ProgramRun Answered(string answer) => new(0, $"{answer}\n", string.Empty);

    private string Compile(string compiler, string option)
    {
        var program = _directory[$"{compiler}{option}"];
        if (!File.Exists(program))
        {
            var source = Path.Combine(AppContext.BaseDirectory, "Native", "binds.c");
            Assert.Equal(
                new ProgramRun(0, string.Empty, string.Empty),
                ProgramRun.Of(RequiredProgram.Find(compiler), ["-o", program, source, option]));
        }

        return program;
    }
}
