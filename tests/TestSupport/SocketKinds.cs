using Hooks.Testing;

namespace TestSupport;

/// <summary>A program that passes addresses, most of which lead nowhere, to sockets of every kind that it can make
/// (sockets.c).</summary>
public sealed class SocketKinds : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Program => NativeProgram.Compile(
        Path.Combine(RepositoryFiles.Root, "tests/TestSupport/Native/sockets.c"),
        _directory["sockets"],
        ["-Wno-nonnull", "-Wno-stringop-overread", "-Wno-array-bounds"]);

    /// <summary>Demands that every call has the result and the errno that it has without the library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="variables">Its variables: <c>"BIND_INTERFACE=lo"</c>.</param>
    public void AssertNoDifference(string library, params string[] variables)
    {
        var environment = variables.Select(static variable => variable.Split('=', 2)).ToDictionary(static parts => parts[0], static parts => (string?)parts[1]);
        environment["LD_PRELOAD"] = null;
        var program = Program;
        var alone = ProgramRun.Of(program, [], environment);
        environment["LD_PRELOAD"] = library;
        var preloaded = ProgramRun.Of(program, [], environment);

        Assert.Equal((0, 0), (alone.ExitCode, preloaded.ExitCode));
        Assert.Contains("socket(2, 1, 0): bind of 16 bytes at place 1: -1 Bad address\n", alone.Output, StringComparison.Ordinal);
        Assert.Empty(preloaded.Output.Split('\n').Except(alone.Output.Split('\n')).Take(10));
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();
}
