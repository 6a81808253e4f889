using Hooks.Generator.Symbols;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>How far ILC is trusted to compute what a static field begins with: beyond that it leaves the field to .NET's startup code,
/// which no hook library has.</summary>
public class BuildTimeLimitTests
{
    [Theory]
    [InlineData(1000, "")]
    [InlineData(1001, "HOOK037")]
    public async Task Calls_may_be_nested_a_thousand_deep(int depth, string ids) =>
        Assert.Equal(ids, await IdsOf($"static long s = M1(); {Chain(depth, static i => $"M{i + 1}()")}"));

    [Theory]
    [InlineData(12, "")]
    [InlineData(13, "HOOK037")]
    public async Task A_value_may_take_eighty_thousand_operations(int doublings, string ids) =>
        Assert.Equal(ids, await IdsOf($"static long s = M1(); {Chain(doublings + 1, static i => $"M{i + 1}() + M{i + 1}()")}"));

    [Fact]
    public async Task A_call_that_takes_too_long_is_named_for_each_field_that_makes_it()
    {
        var members = $"static long s_one = 1 + M1(); static long s_two = M1() + 2; {Chain(18, static i => $"M{i + 1}() + M{i + 1}()")}";

        var diagnostics = await BodyRun.Of(SnippetSource.Of(members + " static long Body(long x) => x;"));

        Assert.Equal(["s_one", "s_two"], diagnostics.Select(static diagnostic => diagnostic.GetMessage(null).Split('\'')[1]));
        Assert.All(diagnostics, static diagnostic => Assert.Contains("'M1()'", diagnostic.GetMessage(null), StringComparison.Ordinal));
    }

    /// <summary>Methods from <c>M1</c>, each with the value that the number gives, the last one with a constant.</summary>
    private static string Chain(int count, Func<int, string> value) =>
        string.Concat(Enumerable.Range(1, count - 1).Select(i => $"static long M{i}() => {value(i)}; ")) + $"static long M{count}() => 1;";

    private static async Task<string> IdsOf(string members) =>
        string.Join(' ', (await BodyRun.Of(SnippetSource.Of(members + " static long Body(long x) => x;"))).Select(static diagnostic => diagnostic.Id));
}
