using Hooks.Testing.Checks;
using Hooks.Testing.Tests.Support;

namespace Hooks.Testing.Tests;

/// <summary>Hooks that mean to change something, and the author who says what.</summary>
public class EffectTests(HookLibraries libraries) : KitTest(libraries)
{
    private static readonly HookCall s_call = HookCalls.Of("fsync")[0];

    [Fact]
    public void An_effect_that_a_place_lacks_is_seen() => AssertFails(
        Subject(Libraries.Compile("main_thread_only.c"), s_call with { Effect = "lseek(fd, 0, SEEK_CUR)" }),
        static subject => Situations.Stack(64).Hold(subject),
        "fsync(fd), on a stack of 64 kB: afterwards lseek(fd, 0, SEEK_CUR) was 0; in a process where nothing else goes on it is 3.");

    [Fact]
    public void Without_an_effect_to_ask_for_it_is_not() =>
        Situations.Stack(64).Hold(Subject(Libraries.Compile("main_thread_only.c"), s_call));

    [Fact]
    public void A_hook_may_mean_to_answer_otherwise() =>
        QuietCheck.Answers(Subject(Libraries.Compile("wrong_result.c"), s_call with { ChangesAnswer = true }));

    [Fact]
    public void It_must_do_so_everywhere() => AssertFails(
        Subject(Libraries.Compile("reads_environment.c"), s_call with { ChangesAnswer = true }),
        static subject => Situations.Environment.Hold(subject),
        "under the library it returned -1 with errno 1 (Operation not permitted); the first call there returned 0");

    [Fact]
    public void A_hook_may_answer_by_itself() => NeighbourCheck.After(
        Subject(Libraries.Compile("past_the_others.c"), s_call with { CallsNext = false }));
}
