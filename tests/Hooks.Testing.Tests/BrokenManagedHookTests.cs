using Hooks.Testing.Checks;
using Hooks.Testing.Tests.Support;

namespace Hooks.Testing.Tests;

/// <summary>Hooks in C# with mistakes that the compiler can't see.</summary>
public class BrokenManagedHookTests(HookLibraries libraries, ManagedMistakes mistakes)
    : KitTest(libraries), IClassFixture<ManagedMistakes>
{
    [Fact]
    public void A_pointer_that_is_read_unasked_is_seen() => AssertFails(
        Hook("bind"),
        UnusualCheck.Run,
        "bind(fd, NULL, sizeof address): under the library the call did not return: the process was killed by SIGSEGV");

    [Fact]
    public void An_error_number_after_success_is_seen() => AssertFails(
        Hook("fsync"),
        QuietCheck.Errno,
        "fsync(fd): under the library it returned 0 with errno 9 (Bad file descriptor)");

    [Fact]
    public void A_lock_that_a_signal_handler_waits_for_is_seen() => AssertFails(
        Hook("fdatasync"),
        SignalCheck.Run,
        "fdatasync(fd), interrupted by a signal whose handler makes the same call: under the library the process hung");

    [Fact]
    public void A_frame_that_is_too_large_for_the_stack_is_seen() => AssertFails(
        Hook("syncfs"),
        static subject => Situations.Stack(64).Hold(subject),
        "syncfs(fd), on a stack of 64 kB: under the library the process was killed by SIGSEGV");

    [Fact]
    public void A_variable_that_is_read_late_is_seen() => AssertFails(
        Hook("ftruncate"),
        static subject => Situations.Environment.Hold(subject),
        "ftruncate(fd, 2), after the program changed and overwrote its environment: ");

    [Fact]
    public void A_system_call_that_must_not_fail_is_seen() => AssertFails(
        Hook("lseek"),
        FilterCheck.Run,
        "lseek(fd, 0, SEEK_END), where all system calls but libc's own and those of SystemCalls are refused with EPERM: "
        + "under the library it returned -1 with errno 1 (Operation not permitted)");

    private HookSubject Hook(string symbol) => Subject(mistakes.Library, [.. HookCalls.Of(symbol)]);
}
