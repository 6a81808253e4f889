using Samples.Tests.Support;

namespace Samples.Tests.Chaos;

/// <summary>What programs meet.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_program_sees_the_error()
    {
        var run = ChaosProgram.Run("open 1/1 EMFILE", "cat", "/etc/passwd");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("cat: /etc/passwd: Too many open files\n", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "............")]
    [InlineData("read 0% EIO", "............")]
    [InlineData("pread 1/1 EIO; open 0% EIO", "............")]
    [InlineData("read 100% EIO; read 1/1 EAGAIN", "555555555555")]
    [InlineData("  read   100.000%   EIO  ;;  ", "555555555555")]
    public void A_rule_is_for_its_call(string rules, string seen) =>
        Assert.Equal(seen, After(rules, "7"));

    [Fact]
    public void Every_third_call_fails() => Assert.Equal("..5..5..5..5", After("read 1/3 EIO", "7"));

    /// <summary>A call that a rule has decided is not one for the rules behind it.</summary>
    [Fact]
    public void The_first_rule_that_applies_decides() => Assert.Equal(".5.5.545.5.5", After("read 1/2 EIO; read 1/4 EINTR", "7"));

    [Fact]
    public void A_seed_repeats_a_run_and_another_does_not()
    {
        var first = After("read 50% EIO", "1");

        Assert.Equal(first, After("read 50% EIO", "1"));
        Assert.Contains(Enumerable.Range(2, 20), seed => After("read 50% EIO", $"{seed}") != first);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("7", 1)]
    public void Forked_children_meet_other_faults_unless_a_seed_is_chosen(string seed, int different)
    {
        var program = NativeProgram.Compile(Sample.File("Chaos/Native/forking.c"), _directory["forking"]);

        var run = ProgramRun.Of(program, [], new Dictionary<string, string?> { ["LD_PRELOAD"] = ChaosProgram.Library, ["CHAOS"] = "read 50% EIO", ["CHAOS_SEED"] = seed });

        var children = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, "", 3), (run.ExitCode, run.Errors, children.Length));
        Assert.Equal(different, children.Distinct().Count());
    }

    [Fact]
    public void Memory_can_run_out()
    {
        var run = ChaosProgram.Run("malloc 100% ENOMEM; calloc 100% ENOMEM; realloc 100% ENOMEM", "sort", "/etc/passwd");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("memory exhausted", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_waits()
    {
        var run = ChaosProgram.Run("unlink 1/1 wait 150ms", "python3", "-c", """
            import os, time
            start = time.monotonic()
            try: os.unlink("/nowhere/file")
            except FileNotFoundError: print(time.monotonic() - start >= 0.15)
            """);

        Assert.Equal("True\n", run.Output);
    }

    [Fact]
    public void A_connection_is_refused()
    {
        var run = ChaosProgram.Run("connect 1/1 ECONNREFUSED", "python3", "-c", """
            import socket
            server = socket.create_server(("127.0.0.1", 0))
            try: socket.create_connection(server.getsockname())
            except ConnectionRefusedError: print("refused")
            """);

        Assert.Equal("refused\n", run.Output);
    }

    private string After(string rules, string seed)
    {
        var program = NativeProgram.Compile(Sample.File("Chaos/Native/reading.c"), _directory[$"reading{rules.Length}-{seed}"]);
        var run = ProgramRun.Of(program, [], new Dictionary<string, string?> { ["LD_PRELOAD"] = ChaosProgram.Library, ["CHAOS"] = rules, ["CHAOS_SEED"] = seed });
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output.TrimEnd('\n');
    }
}
