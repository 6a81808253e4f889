using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Processes;

/// <summary>A program that has a variable named <c>environ</c> of its own, which isn't libc's: ISO C leaves the name to programs.</summary>
public sealed class OwnEnvironmentTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("gcc", "-rdynamic")]
    [InlineData("gcc", "-no-pie", "-rdynamic")]
    [InlineData("gcc", "-fcommon")]
    [InlineData("musl-gcc", "-rdynamic")]
    public void The_variables_hold_in_it(string compiler, params string[] options)
    {
        File.WriteAllText(_directory["own.c"], "char **environ;");
        var program = NativeProgram.Compile(Fixture.Path("listen.c"), _directory["listen"], [_directory["own.c"], .. options], compiler);
        var port = FreePort.Find();

        Assert.Equal("SO_REUSEPORT=0\n", ProgramRun.Of(program, [$"{port}"], Preload.Library(("LIBREUSEPORT_PORT", $"{(port == 1 ? 2 : 1)}"))).Output);
        Assert.Equal("SO_REUSEPORT=1\n", ProgramRun.Of(program, [$"{port}"], Preload.Library(("LIBREUSEPORT_PORT", $"{port}"))).Output);
    }
}
