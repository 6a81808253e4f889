using System.Text.RegularExpressions;
using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Rules;

/// <summary>The lines of LIBREUSEPORT_DEBUG=2, and the file of LIBREUSEPORT_LOG.</summary>
public sealed class DecisionLogTests : IDisposable
{
    private const int Processes = 8;
    private const int Binds = 50;

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("", "'127.0.0.1', <port>", "tcp 127.0.0.1:<port>: rule 1: SO_REUSEPORT 1, SO_REUSEADDR unchanged before the bind: bind 0")]
    [InlineData("2, 2", "'', 0", "udp 0.0.0.0:0: rule 3: SO_REUSEPORT unchanged, SO_REUSEADDR 1 after the bind: bind 0")]
    [InlineData("10", "'::1', 0", "tcp [::1]:0: rule 2: SO_REUSEPORT 1, SO_REUSEADDR unchanged after the bind or to join: bind 0")]
    [InlineData("10", "'::', 0", "tcp [::]:0: no rule: bind 0")]
    [InlineData("", "'192.0.2.1', <port>", "tcp 192.0.2.1:<port>: rule 1: SO_REUSEPORT 1, SO_REUSEADDR unchanged before the bind: bind EADDRNOTAVAIL")]
    public void A_line_says_what_was_decided_and_what_the_kernel_answered(string socket, string address, string line)
    {
        var port = $"{FreePort.Find()}";
        var script = $"import socket; s = socket.socket({socket}); s.bind(({address.Replace("<port>", port, StringComparison.Ordinal)}))";

        var run = ProgramRun.Of(
            Python.Path,
            ["-c", script],
            Preload.Library(
                ("LIBREUSEPORT_RULES", $"port={port}; addr=::1 guard=exe; proto=udp reuseport=-1 reuseaddr=1"), ("LIBREUSEPORT_DEBUG", "2")));

        var expected = Regex.Escape(line.Replace("<port>", port, StringComparison.Ordinal));
        Assert.Matches($@"^libreuseport: pid \d+ python[0-9.]*: socket 3 {expected}\n", run.Errors);
    }

    [Theory]
    [InlineData("port=PORT backlog=64", "5", "rule 1: backlog 5 asked, 64 given: listen 0")]
    [InlineData("off; backlog=64", "5", "rule 1: backlog 5 asked, 5 given: listen 0")]
    [InlineData("port=PORT backlog=64", "128", "rule 1: backlog 128 asked, 128 given: listen 0")]
    [InlineData("port=PORT backlog=64", "-1", "rule 1: backlog -1 asked, -1 given: listen 0")]
    [InlineData("port=1 backlog=64", "5", "no rule: backlog 5 asked, 5 given: listen 0")]
    [InlineData("port=PORT", "5", "rule 1: backlog 5 asked, 5 given: listen 0")]
    [InlineData("", "5", "the variables: backlog 5 asked, 5 given: listen 0")]
    [InlineData("backlog=64", "5", "rule 1: backlog 5 asked, 64 given: listen EOPNOTSUPP", "AF_INET, SOCK_DGRAM", "udp")]
    public void A_line_says_which_backlog_listen_got_and_what_the_kernel_answered(string rules, string asked, string line, string socket = "", string protocol = "tcp")
    {
        var port = $"{FreePort.Find()}";
        var script = $"""
            from socket import *
            from ctypes import CDLL, get_errno
            s = socket({socket}); s.bind(('127.0.0.1', {port}))
            CDLL(None).listen(s.fileno(), {asked})
            """;

        var run = ProgramRun.Of(
            Python.Path, ["-c", script], Preload.Library(("LIBREUSEPORT_RULES", rules.Replace("PORT", port, StringComparison.Ordinal)), ("LIBREUSEPORT_DEBUG", "2")));

        Assert.Matches($@"\nlibreuseport: pid \d+ python[0-9.]*: socket 3 {protocol} 127\.0\.0\.1:{port}: {Regex.Escape(line)}\n", run.Errors);
    }

    [Fact]
    public void Listening_on_a_path_is_not_said()
    {
        var run = ProgramRun.Of(
            Python.Path,
            ["-c", $"from socket import *; s = socket(AF_UNIX); s.bind({Quoted(_directory["socket"])}); s.listen()"],
            Preload.Library(("LIBREUSEPORT_DEBUG", "2")));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void Many_processes_append_whole_lines_to_one_file()
    {
        var python = Python.Path;
        var log = _directory["reuseport.log"];
        File.WriteAllText(log, "what was there before\n");
        var script = $"import socket\nfor _ in range({Binds}): socket.socket().bind(('127.0.0.1', 0))";
        Parallel.For(0, Processes, _ =>
        {
            var run = ProgramRun.Of(python, ["-c", script], Preload.Library(("LIBREUSEPORT_DEBUG", "2"), ("LIBREUSEPORT_LOG", log)));
            Assert.Equal("", run.Errors);
        });

        var lines = File.ReadAllLines(log);
        Assert.Equal(("what was there before", (Processes * Binds) + 1), (lines[0], lines.Length));
        Assert.All(lines[1..], static line => Assert.Matches(@"^libreuseport: pid \d+ python[0-9.]*: socket \d+ tcp 127\.0\.0\.1:0: the variables: .*: bind 0$", line));
    }

    [Fact]
    public void A_file_that_cant_be_opened_is_said_on_stderr_where_the_lines_go_then()
    {
        var run = ProgramRun.Of(
            Python.Path,
            ["-c", "import socket; socket.socket().bind(('127.0.0.1', 0))"],
            Preload.Library(("LIBREUSEPORT_DEBUG", "2"), ("LIBREUSEPORT_LOG", _directory["missing/log"])));

        Assert.Matches(@"^libreuseport: LIBREUSEPORT_LOG: ENOENT\. Lines go to stderr\.\nlibreuseport: pid .*\n$", run.Errors);
    }

    [Fact]
    public void A_path_that_is_too_long_is_an_error_on_stderr()
    {
        var run = ProgramRun.Of(
            Python.Path,
            ["-c", "import socket; socket.socket().bind(('127.0.0.1', 0))"],
            Preload.Library(("LIBREUSEPORT_LOG", $"/{new string('a', 4095)}")));

        Assert.Matches(@"^libreuseport: LIBREUSEPORT_LOG=/a+\.\.\.: .* No socket is changed\.\n$", run.Errors);
    }

    [Theory]
    [InlineData("LIBREUSEPORT_PORT", "http")]
    [InlineData("LIBREUSEPORT_RULES", "prot=80")]
    public void Beside_an_error_in_a_variable_each_bind_and_listen_is_written_all_the_same(string variable, string value)
    {
        var run = ProgramRun.Of(
            Python.Path,
            ["-c", "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(5)"],
            Preload.Library((variable, value), ("LIBREUSEPORT_DEBUG", "2")));

        Assert.Matches(
            $@"^libreuseport: {variable}.* No socket is changed\.\n.*: no rule: bind 0\n.*: no rule: backlog 5 asked, 5 given: listen 0\n$",
            run.Errors);
    }

    [Fact]
    public void A_socket_that_listens_without_a_bind_is_written_with_the_port_that_it_gets()
    {
        var run = ProgramRun.Of(
            Python.Path,
            ["-c", "import socket; s = socket.socket(); s.listen(5); print(s.getsockname()[1])"],
            Preload.Library(("LIBREUSEPORT_DEBUG", "2")));

        Assert.Contains($" tcp 0.0.0.0:{run.Output.Trim()}: ", run.Errors, StringComparison.Ordinal);
    }

    private static string Quoted(string path) => $"'{path}'";
}
