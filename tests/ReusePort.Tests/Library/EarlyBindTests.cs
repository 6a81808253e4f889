using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>Libraries whose constructors bind before this one is initialized.</summary>
public abstract class EarlyBindTests(Platform platform) : HostTest(platform)
{
    private const string Threads = "-DTHREADS=8";

    [Fact]
    public void A_constructor_that_runs_before_ours_is_hooked() =>
        Assert.Equal(
            "127.0.0.1: bind 0, reuseport 1, 127.0.0.2: bind 0, reuseport 1",
            RunAfter(EarlyBind(), "show port").Output.Replace(", port 0", "", StringComparison.Ordinal));

    [Fact]
    public void The_filters_hold_there_already() =>
        Assert.StartsWith(
            "127.0.0.1: bind 0, reuseport 0, 127.0.0.2: bind 0, reuseport 1",
            RunAfter(EarlyBind(), "show port", "LIBREUSEPORT_ADDR=127.0.0.2").Output,
            StringComparison.Ordinal);

    [Fact]
    public void An_error_is_reported_there_already_and_only_there() =>
        Assert.Equal(
            "libreuseport: SO_REUSEPORT=yes: not a setting; allowed: 1 (set), 0 (clear), -1 (leave). No socket is changed.\n",
            RunAfter(EarlyBind(), "socket inet stream; bind 127.0.0.1 0", "SO_REUSEPORT=yes").Errors);

    [Fact]
    public void The_program_itself_is_hooked_afterwards() =>
        Assert.EndsWith(
            "bind 0, reuseport 1",
            RunAfter(EarlyBind(), "socket inet stream; bind 127.0.0.3 0; show reuseport", "LIBREUSEPORT_ADDR=127.0.0.3").Output,
            StringComparison.Ordinal);

    [Fact]
    public void The_threads_of_a_constructor_are_hooked() =>
        Assert.Equal(
            8 + 1,
            RunAfter(EarlyBind(Threads), "show port").Output.Split("bind 0, reuseport 1").Length);

    [Fact]
    public void In_these_tests_the_constructor_does_run_before_ours() =>
        Assert.StartsWith(
            "127.0.0.1: bind 0, reuseport 0",
            RunAfter(EarlyBind("-DVARIABLE=\"SO_REUSEPORT=0\""), "show port").Output,
            StringComparison.Ordinal);

    private string EarlyBind(params string[] options) => Platform.Fixture("early_bind.c", options);

    private HostRun RunAfter(string first, string commands, params string[] variables) =>
        Run(Platform.Initializing(first, Platform.Library), commands, variables);
}
