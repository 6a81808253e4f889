using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>A rule of C# that a hook breaks stops the process before it does harm.</summary>
[Collection(nameof(SampleLibrary))]
public class FailureTests(SampleLibrary sample)
{
    private const int Aborted = 128 + 6;
    private const int ArithmeticTrap = 128 + 8;

    [Theory]
    [InlineData("out_of_range", "3", "an index is out of range")]
    [InlineData("out_of_range", "-1", "an index is out of range")]
    [InlineData("slice_out_of_range", "4", "an index is out of range")]
    [InlineData("array_out_of_range", "3", "an index is out of range")]
    [InlineData("overflow", "9223372036854775807", "an arithmetic operation overflowed")]
    [InlineData("nothing", "0", "a nullable value was read that holds none")]
    [InlineData("overrun", "64", "a buffer on the stack was overrun")]
    public void The_process_is_aborted_with_one_line_that_says_why(string symbol, string argument, string reason)
    {
        var run = sample.Run("call", symbol, argument);

        Assert.Equal((Aborted, "", $"hook library: {reason}; aborted\n"), (run.ExitCode, run.Output, run.Errors));
    }

    /// <remarks>The processor itself traps, as in C: a line of text would cost a signal handler in a stranger's
    /// process.</remarks>
    [Fact]
    public void A_division_by_zero_ends_the_process_as_in_C() =>
        Assert.Equal(ArithmeticTrap, sample.Run("call", "divide", "0").ExitCode);
}
