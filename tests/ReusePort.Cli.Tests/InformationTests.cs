using System.Text.RegularExpressions;
using ReusePort.Cli.Arguments;

namespace ReusePort.Cli.Tests;

public class InformationTests
{
    [Theory]
    [InlineData("-h")]
    [InlineData("--help")]
    public void The_help_is_shown(string option)
    {
        var run = Tool.Run(option);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.StartsWith("Usage: reuseport [options] [--] command [args...]\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_names_every_option()
    {
        var help = Tool.Run("--help").Output;

        Assert.All(CommandLine.OptionNames, name => Assert.Contains(name, help, StringComparison.Ordinal));
    }

    [Fact]
    public void The_reference_names_every_option()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/reference/commands.md"));

        Assert.All(CommandLine.OptionNames, name => Assert.Contains($"`{name}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_help_says_of_each_option_that_sets_a_variable_what_the_reference_says()
    {
        var rows = File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs/reference/commands.md"))
            .Select(static line => line.Replace("`", "", StringComparison.Ordinal).Split(" | "))
            .Where(static cells => cells is [['|', ' ', '-', '-', ..], _, [_, ..] variable] && variable != "|")
            .Select(static cells => (Option: cells[0][2..], Meaning: cells[1], Variable: cells[2].TrimEnd(' ', '|')))
            .ToArray();

        Assert.Equal(Setting.WithOption.Count, rows.Length);
        Assert.All(Tool.Run("--help").Output.Split("Options:\n")[1].Split('\n').Zip(rows), static pair => Assert.Matches(
            $@"^  {Regex.Escape(pair.Second.Option)} +{Regex.Escape(pair.Second.Meaning)} [(]{pair.Second.Variable}(=1)?[)]$", pair.First));
    }

    [Fact]
    public void The_help_of_a_command_is_the_commands() =>
        Assert.Equal(ProgramRun.Of("/bin/sh", ["-c", "env --help"]), Tool.Run("env", "--help"));

    [Fact]
    public void Help_that_can_not_be_written_is_one_line_of_error()
    {
        var run = Tool.Script("\"$0\" --help >/dev/full");

        Assert.Equal(125, run.ExitCode);
        Assert.Matches("^reuseport: [^\n]+\n$", run.Errors);
    }

    [Theory]
    [InlineData("no-such-command", 127)]
    [InlineData("--copies 2 no-such-command", 127)]
    [InlineData("--port http true", 125)]
    public void Without_stderr_the_status_is_the_same(string arguments, int status) =>
        Assert.Equal(status, Tool.Script($"\"$0\" {arguments} 2>&-").ExitCode);

    [Fact]
    public void The_version_is_shown()
    {
        var run = Tool.Run("--version");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Matches(@"^\d+\.\d+\.\d+.*\n$", run.Output);
    }
}
