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
    [InlineData("a line of a hook\n", "exit 0", "logging")]
    [InlineData("hook library: missing_number is defined by no other library (ENOSYS)\n", "exit 0", "missing_number")]
    [InlineData("hook library: an index is out of range; aborted\n", "signal 6", "out_of_range")]
    [InlineData("hook library: an arithmetic operation overflowed; aborted\n", "signal 6", "overflow")]
    [InlineData("hook library: a number was divided by zero; aborted\n", "signal 6", "divide_int")]
    public void A_line_goes_to_the_stderr_of_the_start_or_nowhere(string line, string ending, string symbol) =>
        _program.AssertLinesArriveNowhereElse(
            line,
            new Dictionary<string, string?> { ["LD_PRELOAD"] = sample.Library },
            ending,
            symbol,
            symbol == "overflow" ? $"{long.MaxValue}" : "7");
}
