using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Rules;

/// <summary>Which programs the library is for: the first one, or those that it executes as well.</summary>
public sealed class InheritTests
{
    private const string Show = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockopt(1, 15), flush=True)";

    private const string ShowAndExecute =
        $"{Show}; import os, sys; os.fork() == 0 or os.wait() and os.execv(sys.executable, [sys.executable, '-c', sys.argv[1]]); {Show}";

    [Theory]
    [InlineData("0", "1 1 0")]
    [InlineData("1", "1 1 1")]
    [InlineData("", "1 1 1")]
    public void A_forked_child_is_the_same_program_and_an_executed_one_is_another(string value, string shown)
    {
        var run = ProgramRun.Of(
            Python.Path, ["-c", ShowAndExecute, Show], Preload.Library(("LIBREUSEPORT_INHERIT", value)));

        Assert.Equal((shown, ""), (run.Output.ReplaceLineEndings(" ").TrimEnd(), run.Errors));
    }

    [Fact]
    public void Of_a_shell_and_its_server_the_shell_is_the_first()
    {
        var run = ProgramRun.Of(
            "/bin/sh", ["-c", "\"$1\" -c \"$0\"; exec \"$1\" -c \"$0\"", Show, Python.Path], Preload.Library(("LIBREUSEPORT_INHERIT", "0")));

        Assert.Equal("0 0", run.Output.ReplaceLineEndings(" ").TrimEnd());
    }

    [Fact]
    public void Other_values_are_an_error_in_every_program()
    {
        var run = ProgramRun.Of(Python.Path, ["-c", Show], Preload.Library(("LIBREUSEPORT_INHERIT", "no")));

        Assert.Equal(
            ("0\n", "libreuseport: LIBREUSEPORT_INHERIT=no: not a setting; allowed: 1 (programs that are executed, too), 0 (only the first program). No socket is changed.\n"),
            (run.Output, run.Errors));
    }
}
