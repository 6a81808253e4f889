using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Processes;

/// <summary>Programs that the library has nothing to say to.</summary>
public sealed class QuietStartTests
{
    private static readonly (string Name, string Value) s_error = ("LIBREUSEPORT_PORT", "http");

    [Fact]
    public void A_program_that_binds_nothing_runs_as_it_would_without_the_library() =>
        AssertRunsAlike(Preload.Library(), "ls", "/");

    [Fact]
    public void An_interpreter_that_binds_nothing_runs_as_it_would_without_the_library() =>
        AssertRunsAlike(Preload.Library(), "python3", "-c", "print('done')");

    [Fact]
    public void An_error_in_a_variable_does_not_show_where_nothing_is_bound() =>
        AssertRunsAlike(Preload.Library(s_error), "python3", "-c", "print('done')");

    [Fact]
    public void An_error_in_a_variable_does_not_show_where_only_a_socket_without_ports_is_bound() =>
        AssertRunsAlike(
            Preload.Library(s_error), "python3", "-c", "import socket; socket.socket(socket.AF_UNIX).bind(''); print('done')");

    private static void AssertRunsAlike(IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        var path = RequiredProgram.Find(program);
        var plain = ProgramRun.Of(path, arguments, Preload.Nothing);
        var preloaded = ProgramRun.Of(path, arguments, environment);

        Assert.Equal((0, string.Empty), (plain.ExitCode, plain.Errors));
        Assert.Equal(plain, preloaded);
    }
}
