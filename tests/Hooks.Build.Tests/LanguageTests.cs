using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>The C# that a hook may be written in does in a real process what it does elsewhere.</summary>
[Collection(nameof(SampleLibrary))]
public class LanguageTests(SampleLibrary sample)
{
    [Theory]
    [InlineData("slices", 1, 51001)]
    [InlineData("sum", 5, 25)]
    [InlineData("literal_arms", 0, 10)]
    [InlineData("literal_arms", 1, 20)]
    [InlineData("literal_arms", 2, 5)]
    [InlineData("tables", 3, 19)]
    [InlineData("loops", 1, 32)]
    [InlineData("string_units", 1, 491)]
    [InlineData("collection", 4, 31)]
    [InlineData("statics", 8, 50)]
    [InlineData("fixed_buffer", 9, 10)]
    [InlineData("enumerations", 1, 221)]
    [InlineData("enumerations", 0, 12)]
    [InlineData("nullable", 0, -5)]
    [InlineData("nullable", 5, 110)]
    [InlineData("tuples", 25, 403)]
    [InlineData("generics", 3, 15)]
    [InlineData("large_copies", 17, 136)]
    [InlineData("mathematics", 7, 22)]
    [InlineData("bits", 12, 22802)]
    [InlineData("byte_order", 258, 258258)]
    [InlineData("checked_sum", 4, 5)]
    [InlineData("floating", 5, 26)]
    [InlineData("function_pointers", 4, 20)]
    [InlineData("local_functions", 4, 14)]
    public void A_hook_computes_what_the_language_says(string symbol, int argument, long result)
    {
        var run = sample.Run("call", symbol, $"{argument}");

        Assert.Equal((0, $"{result} errno 0\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("divide_int", -7, 2, -3)]
    [InlineData("divide_int", int.MinValue, 1, int.MinValue)]
    [InlineData("divide_uint", -1, 2, 2147483647)]
    [InlineData("divide_long", 7000000000000, -3, -2333333333333)]
    [InlineData("divide_ulong", -1, 2, long.MaxValue)]
    [InlineData("divide_nint", 7000000000000, -3, -2333333333333)]
    [InlineData("remainder_int", -7, 2, -1)]
    [InlineData("remainder_uint", -1, 10, 5)]
    [InlineData("remainder_long", 7000000000000, -9, 7)]
    [InlineData("remainder_ulong", -1, 10, 5)]
    [InlineData("divide_by_enumeration", 7, -1, -7)]
    [InlineData("divide_both_ways", 47, 5, 9002)]
    [InlineData("divide_floats", 1, 0, 1)]
    public void A_division_has_the_quotient_that_the_language_says(string symbol, long dividend, long divisor, long result)
    {
        var run = sample.Run("call", symbol, $"{dividend}", $"{divisor}");

        Assert.Equal((0, $"{result} errno 0\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void Interlocked_and_volatile_hold_between_threads()
    {
        var run = sample.Run("threads", "8", "count", "20000");

        Assert.Equal((0, $"{8 * 20000 * (1 + 2 + 3)}\n"), (run.ExitCode, run.Output));
    }
}
