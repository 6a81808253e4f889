using Hooks.Testing.Checks;
using Hooks.Testing.Hosting;
using Hooks.Testing.Tests.Support;
using Xunit.Sdk;

namespace Hooks.Testing.Tests;

/// <summary>Calls that libc's own function doesn't answer, or not always: they are named, and nothing is asked of the hook.</summary>
public class CallsThatNeedWritingTests(HookLibraries libraries) : KitTest(libraries)
{
    [Theory]
    [InlineData("abort")]
    [InlineData("_Exit")]
    [InlineData("__chk_fail")]
    [InlineData("iswctype")]
    public void A_function_that_does_not_return_from_a_derived_call_is_named(string symbol) => AssertSkipped(
        $"{symbol}: called as the kit can derive it from the prototype, libc's own function doesn't return, or gives another result each time. Write a HookCall",
        () => QuietCheck.Answers(PassingOn(symbol)));

    [Fact]
    public void A_function_that_answers_otherwise_each_time_is_named() => AssertSkipped(
        "setlogmask: called as the kit can derive it from the prototype, libc's own function doesn't return, or gives another result each time. Write a HookCall",
        () => QuietCheck.Answers(PassingOn("setlogmask")));

    [Theory]
    [InlineData("strtok")]
    [InlineData("setenv")]
    public void A_function_that_threads_may_not_share_is_not_called_by_many(string symbol) => AssertSkipped(
        $"{symbol}, from 64 threads at once and in children forked meanwhile: called as the kit can derive it from the prototype, libc's own function",
        () => Situations.Threads.Hold(PassingOn(symbol)));

    /// <summary>musl has it alone.</summary>
    [Fact]
    public void A_function_that_this_libc_lacks_is_named() =>
        AssertSkipped("The libc of this machine has no __fseterr: no program here can call it.", () => PassingOn("__fseterr"));

    [Fact]
    public void A_program_that_gets_on_is_not_hung_however_long_it_takes()
    {
        var progress = 0;

        Assert.Equal(0, ProgramRun.Of("/bin/sleep", ["1"], null, TimeSpan.FromMilliseconds(50), () => ++progress).ExitCode);
    }

    [Fact]
    public void A_program_that_gets_no_further_is() => Assert.Throws<TimeoutException>(
        () => ProgramRun.Of("/bin/sleep", ["600"], null, TimeSpan.FromMilliseconds(50), static () => 0));

    private HookSubject PassingOn(string symbol) => Subject(Libraries.PassingOn([symbol]), [.. HookCalls.Of(symbol)]);

    private static void AssertSkipped(string message, Action check)
    {
        // A machine without it skips these tests for another reason.
        RequiredProgram.Find("gcc");
        Assert.Contains(message, EndOf.Test(check), StringComparison.Ordinal);
    }
}
