using Hooks.Generator.Declarations;
using Hooks.Generator.Tests.Support;
using Hooks.Libc;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>Functions that depend on the stack frame they are called from.</summary>
public class UninterceptableFunctionTests
{
    public static TheoryData<string> All =>
        [.. UninterceptableFunctions.Reasons.SelectMany(static reason => reason.Symbols)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Are_refused_with_the_reason(string symbol)
    {
        var error = Assert.Single(await ErrorsOf(symbol));

        Assert.Equal("HOOK064", error.Id);
        Assert.StartsWith($"'{symbol}' can't be intercepted: {UninterceptableFunctions.ReasonAgainst(symbol)!.Text}", error.Message, StringComparison.Ordinal);
        Assert.False(HookRules.CanBeIntercepted(symbol));
    }

    /// <summary>What gcc's <c>special_function_p</c> takes to return twice.</summary>
    [Theory]
    [InlineData("setjmp")]
    [InlineData("_setjmp")]
    [InlineData("__setjmp")]
    [InlineData("sigsetjmp")]
    [InlineData("_sigsetjmp")]
    [InlineData("__sigsetjmp")]
    [InlineData("savectx")]
    [InlineData("vfork")]
    [InlineData("getcontext")]
    public void All_that_a_c_compiler_takes_to_return_twice_is_among_them(string symbol) =>
        Assert.True(UninterceptableFunctions.ReturnsTwice(symbol));

    /// <summary>They leave the hook's frame for good, or run on a copy of it.</summary>
    [Theory]
    [InlineData("fork")]
    [InlineData("_Fork")]
    [InlineData("longjmp")]
    [InlineData("siglongjmp")]
    [InlineData("__longjmp_chk")]
    [InlineData("setcontext")]
    [InlineData("pthread_exit")]
    [InlineData("exit")]
    [InlineData("_exit")]
    [InlineData("clone")]
    [InlineData("posix_spawn")]
    public async Task What_leaves_the_frame_of_a_hook_for_good_can_be_intercepted(string symbol)
    {
        Assert.True(HookRules.CanBeIntercepted(symbol));
        Assert.DoesNotContain("HOOK064", (await ErrorsOf(symbol)).Select(static error => error.Id));
    }

    [Fact]
    public void Each_stands_in_the_table_once() =>
        Assert.Equal(All.Count, All.Select(static row => row.Data).Distinct().Count());

    private static async Task<IReadOnlyList<(string Id, string Message)>> ErrorsOf(string symbol)
    {
        var compilation = HookCompilation.Of(
            $$"""partial class C { [Intercept("{{symbol}}")] private static partial int F() => Next.F(); }""");
        return [.. (await BuildRun.ErrorsOf(compilation)).Select(static error => (error.Id, error.GetMessage(null)))];
    }
}
