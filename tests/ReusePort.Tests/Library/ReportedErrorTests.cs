using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>Variables with errors.</summary>
public abstract class ReportedErrorTests(Platform platform) : HostTest(platform)
{
    private const string BadPort = "LIBREUSEPORT_PORT=70000";

    [Theory]
    [InlineData(BadPort, "ports 1-65535")]
    [InlineData("LIBREUSEPORT_PORT=http", "ports 1-65535")]
    [InlineData("LIBREUSEPORT_PORT=80-70", "ports 1-65535")]
    [InlineData("LIBREUSEPORT_PORT=80,", "ports 1-65535")]
    [InlineData("SO_REUSEPORT=yes", "1 (set), 0 (clear), -1 (leave)")]
    [InlineData("SO_REUSEADDR=2", "1 (set), 0 (clear), -1 (leave)")]
    [InlineData("LIBREUSEPORT_ADDR=localhost", "IPv4 and IPv6 addresses")]
    [InlineData("LIBREUSEPORT_ADDR=10.0.0.1/8", "IPv4 and IPv6 addresses")]
    public void An_error_is_one_line_with_the_variable_its_value_and_what_is_allowed(string variable, string allowed)
    {
        var line = Assert.Single(Run("socket inet stream; bind 127.0.0.1 0", variable).Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.StartsWith($"libreuseport: {variable}: ", line, StringComparison.Ordinal);
        Assert.Contains($"allowed: {allowed}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_error_is_reported() =>
        Assert.DoesNotContain("SO_REUSEPORT", Run("socket inet stream; bind 127.0.0.1 0", BadPort, "SO_REUSEPORT=yes").Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("inet stream", "127.0.0.1")]
    [InlineData("inet6 stream", "::1")]
    [InlineData("inet stream", "unspecified")]
    public void It_is_reported_at_the_first_bind_of_any_IP_socket(string socket, string address) =>
        Assert.Equal(1, Count(Run($"socket {socket}; bind {address} 0", BadPort).Errors));

    [Fact]
    public void It_is_not_reported_before() => Assert.Equal("", Run("socket inet stream", BadPort).Errors);

    [Theory]
    [InlineData("unix stream", "abstract")]
    [InlineData("netlink dgram", "kernel")]
    public void It_is_not_reported_to_a_program_that_binds_no_IP_socket(string socket, string address) =>
        Assert.Equal(new HostRun("bind 0", ""), Run($"socket {socket}; bind {address} 0", BadPort));

    [Fact]
    public void Several_binds_report_it_once() =>
        Assert.Equal(
            1,
            Count(Run("socket inet stream; bind 127.0.0.1 0; socket inet6 stream; bind ::1 0; socket inet dgram; bind 127.0.0.1 0", BadPort).Errors));

    [Fact]
    public void Eight_threads_that_bind_at_once_report_it_once()
    {
        for (var round = 0; round < 20; round++)
        {
            var run = Run("at-once 8", BadPort);

            Assert.Equal(("reuseport 0 of 8", 1), (run.Output, Count(run.Errors)));
        }
    }

    [Fact]
    public void It_changes_no_errno() => Assert.Equal("bind 0", Run("socket inet stream; bind 127.0.0.1 0", BadPort).Output);

    [Theory]
    [InlineData(BadPort)]
    [InlineData("SO_REUSEPORT=yes")]
    [InlineData("SO_REUSEADDR=yes")]
    [InlineData("LIBREUSEPORT_ADDR=localhost")]
    public void No_socket_is_shared_then(string variable)
    {
        var address = Loopback.Next();

        Assert.Equal(
            "bind 0, reuseport 0, bind -1 EADDRINUSE",
            Run($"socket inet stream; bind {address} 8080; show reuseport; listen; socket inet stream; bind {address} 8080", variable).Output);
    }

    [Theory]
    [InlineData("LIBREUSEPORT_PORT=8080,http")]
    [InlineData("LIBREUSEPORT_PORT=8080x")]
    public void Not_even_on_the_ports_that_an_erroneous_list_names(string variable) =>
        Assert.Equal("bind 0, reuseport 0", Run($"socket inet stream; bind {Loopback.Next()} 8080; show reuseport", variable).Output);

    [Fact]
    public void What_the_program_set_is_left_then() =>
        Assert.Equal(
            "bind 0, reuseport 1, reuseaddr 1",
            Run("socket inet stream; set reuseport 1; set reuseaddr 1; bind 127.0.0.1 0; show reuseport; show reuseaddr", "SO_REUSEPORT=0", "SO_REUSEADDR=no").Output);

    [Fact]
    public void A_good_interface_is_left_alone_then() =>
        Assert.Equal("bind 0, device none", Run("socket inet stream; bind 127.0.0.1 0; show device", BadPort, "SO_BINDTODEVICE=lo").Output);

    [Fact]
    public void A_value_is_shown_in_ASCII_and_cut()
    {
        var errors = Run("socket inet stream; bind 127.0.0.1 0", $"LIBREUSEPORT_PORT=\u001B[2J\n{new string('8', 1000)}").Errors;

        Assert.StartsWith($"libreuseport: LIBREUSEPORT_PORT=?[2J?{new string('8', 59)}...: ", errors, StringComparison.Ordinal);
        Assert.Equal(1, Count(errors));
    }

    [Fact]
    public void A_program_without_stderr_binds_the_socket_that_has_got_its_number()
    {
        var command = Command([Platform.Library], "socket inet stream; bind 127.0.0.1 0", BadPort);
        string[] withoutErrors = ["--default-signal=PIPE", "sh", "-c", "exec \"$@\" 2>&-", "sh", command.Program];
        var run = (command with { Program = RequiredProgram.Find("env"), Arguments = [.. withoutErrors, .. command.Arguments] }).Run();

        Assert.Equal((0, "bind 0\n"), (run.ExitCode, run.Output));
    }

    private static int Count(string lines) => lines.Count(static c => c == '\n');
}
