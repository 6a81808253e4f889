namespace ReusePort.Cli.Tests;

public class CommandWordTests
{
    [Fact]
    public void Everything_behind_the_commands_name_is_the_commands()
    {
        var run = Tool.Run("--port", "80", "printf", "<%s>", "--port", "99", "-h", "--version", "--", "--copies");

        Assert.Equal(new ProgramRun(0, "<--port><99><-h><--version><--><--copies>", string.Empty), run);
    }

    [Fact]
    public void Two_dashes_end_the_options() => Assert.Equal("-h\n", Tool.Run("--", "echo", "-h").Output);

    [Fact]
    public void Two_dashes_behind_the_end_of_the_options_are_the_commands() =>
        Assert.Equal(new ProgramRun(127, string.Empty, "reuseport: --: No such file or directory\n"), Tool.Run("--", "--", "true"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("@/etc/hostname")]
    [InlineData("*")]
    [InlineData("\"'\\")]
    [InlineData("line\nline")]
    [InlineData("\u00e9\u20ac")]
    public void An_argument_arrives_as_it_was_given(string argument)
    {
        Assert.Equal($"<><{argument}>", Tool.Run("printf", "<%s>", string.Empty, argument).Output);
        Assert.Equal($"<><{argument}>", Tool.Run("--copies", "1", "printf", "<%s>", string.Empty, argument).Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--copies 1")]
    public void Bytes_that_are_no_UTF_8_arrive_in_arguments_and_variables(string options)
    {
        var script = $"export ODD=\"$(printf '\\377')\"; \"$0\" {options} sh -c 'printf %s%s \"$1\" \"$ODD\"' sh \"$(printf '\\376')\" | od -An -tx1";

        Assert.Equal(" fe ff\n", Tool.Script(script).Output);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_command_that_is_named_like_a_Boolean_is_run(string name) =>
        Assert.Equal(Tool.Script("\"$1\"", name).ExitCode, Tool.Run("--debug", name).ExitCode);

    [Theory]
    [InlineData("[diagram]")]
    [InlineData("[suggest:1]")]
    [InlineData("@file")]
    [InlineData("/h")]
    [InlineData("-")]
    public void A_word_that_means_something_to_other_parsers_is_the_name_of_a_command(string name) =>
        Tool.AssertRefuses(127, $"{name}: No such file or directory", Tool.Run(name, "--help"));

    [Fact]
    public void An_option_may_be_joined_to_its_value() =>
        Assert.Equal("::1\n", Tool.Run("--addr=::1", "sh", "-c", "echo $LIBREUSEPORT_ADDR").Output);
}
