using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>A rule of C# that a hook breaks stops the process before it does harm.</summary>
[Collection(nameof(SampleLibrary))]
public class FailureTests(SampleLibrary sample)
{
    private const int Aborted = 128 + 6; // SIGABRT

    [Theory]
    [InlineData("out_of_range", "3", "an index is out of range")]
    [InlineData("out_of_range", "-1", "an index is out of range")]
    [InlineData("slice_out_of_range", "4", "an index is out of range")]
    [InlineData("array_out_of_range", "3", "an index is out of range")]
    [InlineData("overflowing", "9223372036854775807", "an arithmetic operation overflowed")]
    [InlineData("nothing", "0", "a nullable value was read that holds none")]
    [InlineData("overrun", "64", "a buffer on the stack was overrun")]
    public void The_process_is_aborted_with_one_line_that_says_why(string symbol, string argument, string reason)
    {
        var run = sample.Run("call", symbol, argument);

        Assert.Equal((Aborted, "", $"hook library: {reason}; aborted\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("divide_int", 7, 0)]
    [InlineData("divide_uint", 7, 0)]
    [InlineData("divide_long", 7, 0)]
    [InlineData("divide_ulong", 7, 0)]
    [InlineData("divide_nint", 7, 0)]
    [InlineData("remainder_int", 7, 0)]
    [InlineData("remainder_uint", 7, 0)]
    [InlineData("remainder_long", 7, 0)]
    [InlineData("remainder_ulong", 7, 0)]
    [InlineData("divide_by_enumeration", 7, 0)]
    [InlineData("divide_both_ways", 7, 0)]
    public void A_division_by_zero_ends_in_one_line(string symbol, long dividend, long divisor) =>
        AssertAborted("a number was divided by zero", symbol, dividend, divisor);

    [Theory]
    [InlineData("divide_int", int.MinValue, -1)]
    [InlineData("divide_long", long.MinValue, -1)]
    [InlineData("divide_nint", long.MinValue, -1)]
    [InlineData("remainder_int", int.MinValue, -1)]
    [InlineData("remainder_long", long.MinValue, -1)]
    [InlineData("divide_both_ways", long.MinValue, -1)]
    public void A_quotient_that_does_not_fit_ends_in_one_line(string symbol, long dividend, long divisor) =>
        AssertAborted("an arithmetic operation overflowed", symbol, dividend, divisor);

    private void AssertAborted(string reason, string symbol, long dividend, long divisor)
    {
        var run = sample.Run("call", symbol, $"{dividend}", $"{divisor}");

        Assert.Equal((Aborted, "", $"hook library: {reason}; aborted\n"), (run.ExitCode, run.Output, run.Errors));
    }
}
