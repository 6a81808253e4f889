using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

/// <summary>The same file in a program of another libc.</summary>
public sealed class MuslTests : SharingTests
{
    private protected override string AddressInUse => "address in use";

    [Fact]
    public void The_program_is_one_of_musl()
    {
        var headers = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-lW", Compile()]).Output;

        Assert.Contains("program interpreter: /lib/ld-musl-", headers, StringComparison.Ordinal);
    }

    private protected override ServerProcess Start(int port, string name, IReadOnlyDictionary<string, string?> environment) =>
        ServerProcess.Start(Compile(), [$"{port}", name], environment);

    private string Compile()
    {
        var program = TestDirectory["listen"];
        return File.Exists(program) ? program : NativeProgram.Compile(Fixture.Path("listen.c"), program, compiler: "musl-gcc");
    }
}
