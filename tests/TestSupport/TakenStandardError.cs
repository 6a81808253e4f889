using Hooks.Testing;

namespace TestSupport;

/// <summary>A program that gives descriptor 2 to something else before a library has anything to say (taken_stderr.c).</summary>
public sealed class TakenStandardError : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>Demands that lines arrive at the stderr of the start, and nowhere else.</summary>
    /// <param name="line">A part of what the library says.</param>
    /// <param name="variables">The environment: the library in LD_PRELOAD, and its variables.</param>
    /// <param name="ending">How the call ends: <c>exit 0</c>, <c>signal 6</c>.</param>
    /// <param name="call">The call.</param>
    public void AssertLinesArriveNowhereElse(
        string line, IReadOnlyDictionary<string, string?> variables, string ending, params string[] call)
    {
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/TestSupport/Native/taken_stderr.c"), _directory["taken_stderr"], ["-ldl"]);
        ProgramRun Run(string kind) => ProgramRun.Of(program, [kind, _directory["file"], .. call], variables);

        foreach (var kind in (string[])["kept", "back"])
        {
            var run = Run(kind);
            Assert.Equal($"{kind}: {ending}, 0 bytes\n", $"{kind}: {run.Output}");
            Assert.Contains(line, run.Errors, StringComparison.Ordinal);
        }

        foreach (var kind in (string[])["closed", "file", "socket", "pipe", "broken"])
        {
            var run = Run(kind);
            Assert.Equal((kind, $"{ending}, 0 bytes\n", ""), (kind, run.Output, run.Errors));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();
}
