using Hooks.Testing.Checks;
using Hooks.Testing.Tests.Support;

namespace Hooks.Testing.Tests;

/// <summary>Hooks with one mistake each: the check that looks for it says so.</summary>
public class BrokenHookTests(HookLibraries libraries) : KitTest(libraries)
{
    private const string Succeeds = "without it, it returned 0 with errno untouched";

    [Fact]
    public void A_symbol_with_a_version_of_its_own_is_not_reached() => AssertFails(
        Fsync("versioned.c", $"-Wl,--version-script={HookLibraries.Source("versioned.map")}"),
        QuietCheck.Reach,
        "fsync: a program's call doesn't reach");

    [Fact]
    public void Another_result_is_seen() => AssertRefused(
        Fsync("wrong_result.c"),
        QuietCheck.Answers,
        $"fsync(fd): under the library it returned 1 with errno untouched; {Succeeds}.");

    [Fact]
    public void An_error_number_after_success_is_seen() => AssertFails(
        Fsync("clobbered_errno.c"),
        QuietCheck.Errno,
        "fsync(fd): under the library it returned 0 with errno 9 (Bad file descriptor)");

    [Fact]
    public void A_pointer_that_is_read_unasked_is_seen()
    {
        var subject = Subject(Libraries.Compile("unprobed_address.c"), [.. HookCalls.Of("bind")]);

        AssertFails(
            subject,
            UnusualCheck.Run,
            "bind(fd, NULL, sizeof address): under the library the call did not return: the process was killed by SIGSEGV; "
            + "without it, it returned -1 with errno 14 (Bad address).");
    }

    [Fact]
    public void A_hook_that_is_ready_only_after_its_constructor_is_seen() => AssertFails(
        Fsync("constructor_only.c"),
        static subject => Situations.EarlyConstructor(subject).Hold(subject),
        "fsync(fd), from a constructor that runs before the library's own, or later: under the library the process was killed by SIGSEGV");

    [Fact]
    public void A_lock_that_a_forked_child_waits_for_is_seen() => AssertFails(
        Fsync("lock_across_fork.c"),
        static subject => Situations.Threads.Hold(subject),
        "from 64 threads at once and in children forked meanwhile: under the library the process hung");

    [Fact]
    public void A_library_that_is_not_itself_in_a_child_is_seen() => AssertFails(
        Fsync("forgetful_child.c"),
        static subject => Situations.ForkStorm.Hold(subject),
        "under the library it returned -1 with errno 38 (Function not implemented); the first call there returned 0");

    [Fact]
    public void A_child_of_vfork_that_spoils_its_parent_is_seen() => AssertFails(
        Fsync("vfork_state.c"),
        static subject => Situations.Vfork.Hold(subject),
        "fsync(fd), in a child of vfork, or in its parent afterwards: 1 times under the library it returned -1 with errno 5");

    [Fact]
    public void A_lock_that_a_signal_handler_waits_for_is_seen() => AssertFails(
        Fsync("lock_in_handler.c"),
        SignalCheck.Run,
        "fsync(fd), interrupted by a signal whose handler makes the same call: under the library the process hung");

    [Fact]
    public void A_variable_that_is_read_late_is_seen() => AssertFails(
        Fsync("reads_environment.c"),
        static subject => Situations.Environment.Hold(subject),
        "under the library it returned -1 with errno 1 (Operation not permitted); the first call there returned 0");

    [Theory]
    [InlineData(64, 128 * 1024)]
    [InlineData(8 * 1024, 9 * 1024 * 1024)]
    public void A_frame_that_is_too_large_for_the_stack_is_seen(int stack, int frame) => AssertRefused(
        Fsync("large_frame.c", $"-DBYTES={frame}"),
        subject => Situations.Stack(stack).Hold(subject),
        $"fsync(fd), on a stack of {stack} kB: under the library the process was killed by SIGSEGV");

    [Fact]
    public void A_large_frame_is_none_on_a_usual_stack() =>
        Situations.Stack(8 * 1024).Hold(Fsync("large_frame.c", $"-DBYTES={128 * 1024}"));

    [Fact]
    public void A_hook_that_calls_the_first_of_all_is_seen() => AssertFails(
        Fsync("recursive.c"),
        NeighbourCheck.Before,
        "fsync(fd), called by another library that hooks it, too: under the library the process was killed by SIGSEGV");

    [Fact]
    public void A_hook_that_goes_past_the_next_library_is_seen() => AssertFails(
        Fsync("past_the_others.c"),
        NeighbourCheck.After,
        "fsync(fd): a library that hooks it, too, and comes after this one in LD_PRELOAD is never called.");

    [Fact]
    public void Memory_given_back_to_the_wrong_allocator_is_seen() => AssertFails(
        Fsync("own_allocator.c"),
        AllocatorCheck.Run,
        "fsync(fd), with jemalloc preloaded before the library: under the library the process was killed by");

    [Fact]
    public void A_library_that_reserves_much_memory_is_seen() => AssertFails(
        Fsync("greedy.c"),
        static subject => Situations.LimitedMemory.Hold(subject),
        "under the library the process was killed by SIGABRT; without it, it ended well. It wrote: greedy: no memory");

    [Fact]
    public void An_allocation_that_nobody_checked_is_seen() => AssertFails(
        Fsync("unchecked_allocation.c"),
        static subject => Situations.LimitedMemory.Hold(subject),
        "under the library the process was killed by SIGSEGV");

    [Fact]
    public void A_system_call_that_must_not_fail_is_seen() => AssertFails(
        Fsync("extra_system_call.c"),
        FilterCheck.Run,
        $"under the library it returned -1 with errno 1 (Operation not permitted); {Succeeds}");

    [Fact]
    public void A_system_call_that_the_author_names_may_be_made() =>
        FilterCheck.Run(Subject(Libraries.Compile("extra_system_call.c"), HookCalls.Of("fsync")[0] with { SystemCalls = ["prlimit64"] }));

    [Fact]
    public void An_undefined_value_is_seen() => AssertFails(
        Fsync("undefined_value.c"),
        MemcheckCheck.Run,
        "Conditional jump or move depends on uninitialised value(s)");

    [Fact]
    public void A_lock_that_is_held_around_the_loader_s_is_seen() => AssertFails(
        Fsync("lock_around_the_loader.c"),
        static subject => Situations.Loading(subject).Hold(subject),
        "while other libraries are loaded and unloaded, or from their constructors: under the library the process hung");

    [Fact]
    public void A_log_that_must_not_fail_is_seen() => AssertFails(
        Fsync("logs_without_care.c"),
        StreamCheck.Run,
        $"fsync(fd), with stdout and stderr closed: under the library it returned -1 with errno 9 (Bad file descriptor); {Succeeds}");

    [Fact]
    public void A_line_in_a_file_of_the_program_is_seen() => AssertFails(
        Fsync("writes_to_stdout.c"),
        StreamCheck.Run,
        "A program that closed stdout gives the number 1 to a file of its own: the library wrote 12 bytes to that.");

    [Fact]
    public void A_line_on_stdout_is_seen() => AssertFails(
        Fsync("writes_to_stdout.c"),
        QuietCheck.Output,
        "Under the library the program's stdout has, too: fsync");

    [Fact]
    public void A_descriptor_that_is_left_open_is_seen() => AssertFails(
        Fsync("leaks_descriptors.c"),
        QuietCheck.Descriptors,
        "Four rounds of the calls left 8 more descriptors open under the library than without it.");

    [Fact]
    public void A_signal_that_is_handled_is_seen() => AssertFails(
        Fsync("handles_signals.c"),
        QuietCheck.Process,
        "After the calls, /proc/self/status says SigCgt:");

    [Fact]
    public void A_thread_that_is_added_is_seen() => AssertFails(
        Fsync("adds_a_thread.c"),
        QuietCheck.Process,
        "After the calls, /proc/self/status says Threads: 2 under the library, and 1 without it.");
}
