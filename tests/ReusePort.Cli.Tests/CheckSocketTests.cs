namespace ReusePort.Cli.Tests;

/// <summary>What <c>--check --socket</c> says.</summary>
public class CheckSocketTests
{
    private const string Rules = "comm=ngin* args=*-t* off; port=443 proto=tcp guard=exe,uid backlog=1024; proto=udp incoming-cpu=auto reuseaddr=1; uid=4294967294";

    [Theory]
    [InlineData("tcp:0.0.0.0:443", "by rule 2, SO_REUSEPORT 1, SO_REUSEADDR unchanged, set after the bind; joins a port in use if its holder has User, Executable, backlog at least 1024")]
    [InlineData("tcp:[::]:443", "by rule 2, SO_REUSEPORT 1, SO_REUSEADDR unchanged, set after the bind; joins a port in use if its holder has User, Executable, backlog at least 1024")]
    [InlineData("udp:127.0.0.1:443", "by rule 3, SO_REUSEPORT 1, SO_REUSEADDR 1, set before the bind, SO_INCOMING_CPU of a pinned thread")]
    [InlineData("udp:127.0.0.1:0", "by rule 3, SO_REUSEPORT 1, SO_REUSEADDR 1, set after the bind, SO_INCOMING_CPU of a pinned thread")]
    [InlineData("tcp:127.0.0.1:80", "left alone, as no rule holds")]
    public void A_socket_is_decided_about_by_the_librarys_rules(string socket, string answer)
    {
        var run = Tool.Run("--check", "--rule", Rules, "--socket", socket);

        Assert.Equal((0, $"socket        {socket}: {answer}\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void The_commands_name_and_arguments_are_what_the_rules_ask_for()
    {
        var run = Tool.Run("--check", "--rule", Rules, "--socket", "tcp:0.0.0.0:443", "/usr/sbin/nginx", "-t");

        Assert.StartsWith(
            "socket        tcp:0.0.0.0:443: by rule 1, SO_REUSEPORT unchanged, SO_REUSEADDR unchanged, set before the bind\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "443", "tcp:10.0.0.1:443", "by the variables, SO_REUSEPORT 1, SO_REUSEADDR unchanged, set before the bind")]
    [InlineData("--port", "443", "tcp:10.0.0.1:80", "left alone, as no rule holds")]
    [InlineData("--addr", "10.0.0.0/8", "tcp:[::ffff:10.0.0.1]:80", "by the variables, SO_REUSEPORT 1, SO_REUSEADDR unchanged, set before the bind")]
    public void The_options_are_a_rule_too(string option, string value, string socket, string answer) =>
        Assert.Equal($"socket        {socket}: {answer}\n", Tool.Run("--check", option, value, "--socket", socket).Output);

    [Theory]
    [InlineData("443")]
    [InlineData("tcp:443")]
    [InlineData("sctp:0.0.0.0:443")]
    [InlineData("tcp:localhost:443")]
    [InlineData("tcp:127.1:443")]
    [InlineData("tcp:::1:443")]
    [InlineData("tcp:[::1]:65536")]
    [InlineData("tcp:[fe80::1%lo]:1")]
    [InlineData("tcp:[127.0.0.1]:1")]
    [InlineData("tcp:0.0.0.0:")]
    [InlineData("")]
    public void What_is_no_socket_is_refused(string socket) => Tool.AssertRefuses(
        125,
        $"--socket={socket}: not a socket; allowed: tcp or udp, an address and a port, such as tcp:0.0.0.0:443 and udp:[::1]:53",
        Tool.Run("--check", "--socket", socket));

    [Fact]
    public void Without_a_check_no_socket_is_asked_about() =>
        Tool.AssertRefuses(125, "--socket: allowed only with --check", Tool.Run("--socket", "tcp:0.0.0.0:443", "true"));
}
