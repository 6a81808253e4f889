using Samples.Tests.Support;

namespace Samples.Tests.BindToInterface;

/// <summary>Programs whose descriptor 2 is something else than at the start.</summary>
public sealed class StandardErrorTests : IDisposable
{
    private readonly TakenStandardError _program = new();

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("", "neither BIND_INTERFACE nor BIND_ADDRESS is set")]
    [InlineData("not-there", "BIND_INTERFACE=not-there can't be used: ENODEV")]
    public void A_line_goes_to_the_stderr_of_the_start_or_nowhere(string name, string line)
    {
        var variables = new Dictionary<string, string?>
        {
            ["LD_PRELOAD"] = Sample.Library("libbindtointerface.so"),
            ["BIND_INTERFACE"] = name,
            ["BIND_ADDRESS"] = null,
        };

        _program.AssertLinesArriveNowhereElse(line, variables, "exit 0", "sendto");
    }
}
