using ReusePort.Cli.Arguments;

namespace ReusePort.Cli.Tests;

/// <summary>What bash proposes.</summary>
public class CompletionTests
{
    private const string Script = """
        source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
        _reuseport "$1"; printf '%s\n' "${COMPREPLY[@]}"
        """;

    private static string File => Path.Combine(RepositoryFiles.Root, "src/ReusePort.Cli/Completions/reuseport.bash");

    [Fact]
    public void Every_option_is_proposed() =>
        Assert.Equal(
            CommandLine.OptionNames.Where(static name => name.StartsWith("--", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Proposals("--").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("--por")]
    [InlineData("--check --por")]
    [InlineData("--addr 10.0.0.1 --por")]
    [InlineData("--addr :: 1 --por")]
    public void An_option_is_completed(string words) =>
        Assert.Equal(["--port"], Proposals(words.Split(' ')));

    [Theory]
    [InlineData("ech")]
    [InlineData("-- ech")]
    [InlineData("--check ech")]
    [InlineData("--port 80 ech")]
    [InlineData("--port = 80 ech")]
    [InlineData("--addr :: 1 ech")]
    [InlineData("--addr fe80 :: 1 --debug -- ech")]
    [InlineData("--addr 10.0.0.0/8,fe80 :: 1, :: 2 ech")]
    [InlineData("--copies 2 --device lo ech")]
    [InlineData("--debug ech")]
    [InlineData("--debug = 2 ech")]
    [InlineData("--debug = 2 --port 80 ech")]
    public void The_command_is_completed(string words) => Assert.Contains("echo", Proposals(words.Split(' ')));

    [Theory]
    [InlineData("echo --")]
    [InlineData("-- --")]
    [InlineData("--debug echo --po")]
    public void Behind_the_command_no_option_is_proposed(string words) => Assert.DoesNotContain("--port", Proposals(words.Split(' ')));

    [Fact]
    public void A_device_is_completed() => Assert.Contains("lo", Proposals("--debug", "--device", "l"));

    [Fact]
    public void A_number_is_not_completed() => Assert.Empty(Proposals("--port", "4"));

    private static string[] Proposals(params string[] words)
    {
        var run = ProgramRun.Of(RequiredProgram.Find("bash"), ["--norc", "-c", Script, File, Tool.Path, .. words]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
