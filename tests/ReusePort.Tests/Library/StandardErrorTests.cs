namespace ReusePort.Tests.Library;

/// <summary>Programs whose descriptor 2 is something else than at the start.</summary>
public sealed class StandardErrorTests : IDisposable
{
    private readonly TakenStandardError _program = new();

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_line_of_an_erroneous_variable_goes_to_the_stderr_of_the_start_or_nowhere() => _program.AssertLinesArriveNowhereElse(
        "libreuseport: SO_REUSEPORT=yes: ", Variables("SO_REUSEPORT", "yes"), "exit 0", "bind");

    [Fact]
    public void The_lines_of_LIBREUSEPORT_DEBUG_go_to_the_stderr_of_the_start_or_nowhere() => _program.AssertLinesArriveNowhereElse(
        "libreuseport:SO_BINDTODEVICE:ENODEV\n", Variables("SO_BINDTODEVICE", "not-there"), "exit 0", "bind");

    private static Dictionary<string, string?> Variables(string name, string value) => new()
    {
        ["LD_PRELOAD"] = RepositoryFiles.ReusePortLibrary,
        ["LIBREUSEPORT_DEBUG"] = "1",
        [name] = value,
    };
}
