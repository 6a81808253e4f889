using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Processes;

/// <summary>A variable with an error, in programs of both libcs.</summary>
public sealed class ConfigurationErrorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("gcc")]
    [InlineData("musl-gcc")]
    public void It_is_one_line_that_names_the_variable_and_its_value(string compiler)
    {
        var line = Assert.Single(Run(compiler).Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.StartsWith("libreuseport: LIBREUSEPORT_PORT=http: ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gcc")]
    [InlineData("musl-gcc")]
    public void The_port_is_bound_and_not_shared(string compiler) => Assert.Equal("SO_REUSEPORT=0\n", Run(compiler).Output);

    private ProgramRun Run(string compiler)
    {
        var program = NativeProgram.Compile(Fixture.Path("listen.c"), _directory["listen"], compiler: compiler);
        return ProgramRun.Of(program, [$"{FreePort.Find()}"], Preload.Library(("LIBREUSEPORT_PORT", "http")));
    }
}
