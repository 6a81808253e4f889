namespace ReusePort.Cli.Tests;

public class VariableTests
{
    private static readonly string[] s_options =
        ["--addr", "127.0.0.1", "--port", "80,443", "--device", "lo", "--reuseaddr", "1", "--debug"];

    private static readonly string[] s_variables =
    [
        "LIBREUSEPORT_ADDR=127.0.0.1",
        "LIBREUSEPORT_DEBUG=1",
        "LIBREUSEPORT_PORT=80,443",
        "SO_BINDTODEVICE=lo",
        "SO_REUSEADDR=1",
    ];

    [Theory]
    [InlineData]
    [InlineData("--copies", "1")]
    public void The_command_gets_the_environment_of_the_tool_and_nothing_but_the_documented_variables(params string[] copies)
    {
        var without = ProgramRun.Of("/usr/bin/env", []).Output.Split('\n');
        var with = Tool.Run([.. copies, .. s_options, "env"]).Output.Split('\n');

        Assert.Empty(without.Except(with));
        Assert.Equal([$"LD_PRELOAD={Tool.Library}", .. s_variables], with.Except(without).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_variable_stays_where_its_option_is_not_given()
    {
        var set = new Dictionary<string, string?> { ["LIBREUSEPORT_PORT"] = "90", ["SO_REUSEADDR"] = "0", ["SO_REUSEPORT"] = "-1" };

        var run = ProgramRun.Of(Tool.Path, ["--port", "80", "sh", "-c", "echo $LIBREUSEPORT_PORT $SO_REUSEADDR $SO_REUSEPORT"], set);

        Assert.Equal("80 0 -1\n", run.Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1")]
    public void What_the_library_takes_for_SO_REUSEADDR_is_taken(string value) =>
        Assert.Equal($"{value}\n", Tool.Run("--reuseaddr", value, "sh", "-c", "echo $SO_REUSEADDR").Output);

    [Theory]
    [InlineData("1", "--debug")]
    [InlineData("1", "--debug=1")]
    [InlineData("2", "--debug=2")]
    [InlineData("2", "--debug", "--debug")]
    [InlineData("2", "--debug", "--port", "80", "--debug")]
    [InlineData("1", "--debug", "--")]
    [InlineData("2", "--debug=2", "--")]
    public void The_level_of_debug_is_a_number_or_how_often_it_is_given(string level, params string[] options) =>
        Assert.Equal($"{level}\n", Tool.Run([.. options, "sh", "-c", "echo $LIBREUSEPORT_DEBUG"]).Output);

    [Fact]
    public void A_word_behind_debug_is_the_command() =>
        Tool.AssertRefuses(127, "2: No such file or directory", Tool.Run("--debug", "2", "true"));

    [Fact]
    public void Rules_are_joined_in_the_order_in_which_they_are_given() => Assert.Equal(
        "port=80; proto=udp off; off\n",
        Tool.Run("--rule", "port=80", "--rule", "proto=udp off; off", "sh", "-c", "echo \"$LIBREUSEPORT_RULES\"").Output);

    [Fact]
    public void A_log_may_be_named_by_a_relative_path() =>
        Assert.Equal($"{Path.GetFullPath("a.log")}\n", Tool.Run("--log", "a.log", "sh", "-c", "echo $LIBREUSEPORT_LOG").Output);

    [Fact]
    public void A_variable_is_there_once()
    {
        var set = new Dictionary<string, string?> { ["LIBREUSEPORT_PORT"] = "90" };

        var run = ProgramRun.Of(Tool.Path, ["--port", "80", "env"], set);

        Assert.Single(run.Output.Split('\n'), static line => line.StartsWith("LIBREUSEPORT_PORT=", StringComparison.Ordinal));
    }
}
