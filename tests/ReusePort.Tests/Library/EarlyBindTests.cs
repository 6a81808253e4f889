namespace ReusePort.Tests.Library;

/// <summary>Libraries whose constructors bind before this one is initialized.</summary>
public class EarlyBindTests(NativeFixtures fixtures) : HostTest(fixtures)
{
    private const string Threads = "-DTHREADS=8";

    [Fact]
    public void A_constructor_that_runs_before_ours_is_hooked() =>
        Assert.Equal(
            "127.0.0.1: bind 0, reuseport 1, 127.0.0.2: bind 0, reuseport 1",
            RunBefore(Fixtures.Library("early_bind.c"), "show port").Output.Replace(", port 0", "", StringComparison.Ordinal));

    [Fact]
    public void The_filters_hold_there_already() =>
        Assert.StartsWith(
            "127.0.0.1: bind 0, reuseport 0, 127.0.0.2: bind 0, reuseport 1",
            RunBefore(Fixtures.Library("early_bind.c"), "show port", "LIBREUSEPORT_ADDR=127.0.0.2").Output,
            StringComparison.Ordinal);

    [Fact]
    public void An_error_is_reported_there_already_and_only_there() =>
        Assert.Equal(
            "libreuseport: SO_REUSEPORT=yes: not a setting; allowed: 1 (set), 0 (clear), -1 (leave). No socket is changed.\n",
            RunBefore(Fixtures.Library("early_bind.c"), "socket inet stream; bind 127.0.0.1 0", "SO_REUSEPORT=yes").Errors);

    [Fact]
    public void The_program_itself_is_hooked_afterwards() =>
        Assert.EndsWith(
            "bind 0, reuseport 1",
            RunBefore(Fixtures.Library("early_bind.c"), "socket inet stream; bind 127.0.0.3 0; show reuseport", "LIBREUSEPORT_ADDR=127.0.0.3").Output,
            StringComparison.Ordinal);

    [Fact]
    public void The_threads_of_a_constructor_are_hooked() =>
        Assert.Equal(
            8 + 1,
            RunBefore(Fixtures.Library("early_bind.c", Threads), "show port").Output.Split("bind 0, reuseport 1").Length);

    [Fact]
    public void In_these_tests_the_constructor_does_run_before_ours()
    {
        var environment = Environment([]);
        environment["LD_PRELOAD"] = $"{RepositoryFiles.ReusePortLibrary} {Fixtures.Library("early_bind.c")}";
        environment["LD_DEBUG"] = "files";

        var calls = ProgramRun.Of(Fixtures.Host, ["show port"], environment).Errors
            .Split('\n')
            .Where(static line => line.Contains("calling init", StringComparison.Ordinal))
            .ToList();

        Assert.InRange(
            calls.FindIndex(static line => line.Contains("early_bind", StringComparison.Ordinal)),
            0,
            calls.FindIndex(static line => line.Contains("libreuseport", StringComparison.Ordinal)) - 1);
    }
}
