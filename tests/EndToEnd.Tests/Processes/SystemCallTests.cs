using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Processes;

/// <summary>What the library asks of the kernel: no thread, no signal handler, no memory.</summary>
public sealed class SystemCallTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_program_that_binds_nothing_makes_no_other_call_than_to_map_the_library_and_to_look_at_stderr()
    {
        string[] command = [RequiredProgram.Find("true")];
        var plain = SystemCall.Of(command, Preload.Nothing);
        var preloaded = SystemCall.Of(command, Preload.Library());

        Assert.Equal(["fstat", "gettid"], Names(preloaded.Where(IsOfLoad)).Order(StringComparer.Ordinal));
        Assert.Equal(Names(plain), Names(SystemCall.WithoutMapping(preloaded, RepositoryFiles.ReusePortLibrary).Where(static call => !IsOfLoad(call))));
    }

    [Fact]
    public void A_program_that_binds_makes_no_other_call_than_for_socket_options()
    {
        string[] command = [NativeProgram.Compile(Fixture.Path("listen.c"), _directory["listen"]), $"{FreePort.Find()}"];
        var plain = SystemCall.Of(command, Preload.Nothing);
        var preloaded = SystemCall.Of(command, Preload.Library());

        Assert.Equal(
            Names(plain).Where(IsNoSocketOption),
            Names(SystemCall.WithoutMapping(preloaded, RepositoryFiles.ReusePortLibrary).Where(static call => !IsOfLoad(call))).Where(IsNoSocketOption));
    }

    /// <summary>Which thread looks symbols up, and which file stderr is.</summary>
    private static bool IsOfLoad(SystemCall call) =>
        call.Name == "gettid" || (call.Name == "fstat" && call.Text.StartsWith("2<", StringComparison.Ordinal));

    private static bool IsNoSocketOption(string call) => call is not ("getsockopt" or "setsockopt");

    private static IEnumerable<string> Names(IEnumerable<SystemCall> calls) => calls.Select(static call => call.Name);
}
