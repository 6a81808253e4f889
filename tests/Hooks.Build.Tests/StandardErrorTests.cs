using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>Programs whose descriptor 2 is something else than at the start.</summary>
[Collection(nameof(SampleLibrary))]
public sealed class StandardErrorTests(SampleLibrary sample) : IDisposable
{
    private readonly TakenStandardError _program = new();

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("a line of a hook\n", "exit 0", "logging", 7)]
    [InlineData("hook library: missing_number is defined by no other library (ENOSYS)\n", "exit 0", "missing_number", 7)]
    [InlineData("hook library: an index is out of range; aborted\n", "signal 6", "out_of_range", 7)]
    [InlineData("hook library: an arithmetic operation overflowed; aborted\n", "signal 6", "overflowing", long.MaxValue)]
    [InlineData("hook library: a nullable value was read that holds none; aborted\n", "signal 6", "nothing", 0)]
    public void A_line_goes_to_the_stderr_of_the_start_or_nowhere(string line, string ending, string symbol, long argument) =>
        _program.AssertLinesArriveNowhereElse(
            line,
            new Dictionary<string, string?> { ["LD_PRELOAD"] = sample.Library },
            ending,
            symbol,
            $"{argument}");
}
