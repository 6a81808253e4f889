using Hooks.Testing.Checks;

namespace Hooks.Testing;

/// <summary>The checks that a hook library must pass before it is loaded into other people's processes. A test class inherits them
/// and gives the library and the calls.</summary>
/// <remarks>
/// Each check makes the calls in a small C program, compiled for them with the C compiler of the machine, once without the
/// library and once with it, and expects the same result and the same errno.
/// A machine without what a check needs (a C compiler, valgrind, jemalloc) skips it by name; in CI (<c>CI=true</c>) that is a
/// failure.
/// <code>
/// public sealed class Conformance : HookConformance
/// {
///     protected override string Library => "artifacts/linux-x64/libconnect.so";
///     protected override IEnumerable&lt;HookCall> Calls => HookCalls.Of("connect");
/// }
/// </code>
/// </remarks>
public abstract class HookConformance
{
    private HookSubject? _subject;

    /// <summary>The path of the library.</summary>
    protected abstract string Library { get; }

    /// <summary>The calls: at least one that succeeds and one that fails for every intercepted symbol.</summary>
    protected abstract IEnumerable<HookCall> Calls { get; }

    /// <summary>The environment variables of the host program, with the library and without it; null unsets one.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?>();

    /// <summary>The time without progress after which a program counts as hung: a minute. Nothing else depends on it.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromMinutes(1);

    private HookSubject Subject => _subject ??= new HookSubject(Library, Calls, Variables, Patience);

    /// <summary>The loader binds every symbol of the calls to the library.</summary>
    [Fact]
    public void A_call_reaches_the_library() => QuietCheck.Reach(Subject);

    /// <summary>Result, and errno if the call fails.</summary>
    [Fact]
    public void A_call_answers_as_it_does_without_the_library() => QuietCheck.Answers(Subject);

    /// <summary>errno keeps its value, whatever calls the hook itself makes.</summary>
    [Fact]
    public void A_call_that_succeeds_leaves_errno_as_it_was() => QuietCheck.Errno(Subject);

    /// <summary>Each pointer null, invalid, or a few bytes before unmapped memory; each size 0, 1 and the maximum; and the unusual
    /// calls of the author.</summary>
    [Fact]
    public void Null_short_and_wild_arguments_are_left_to_the_kernel() => UnusualCheck.Run(Subject);

    /// <summary>Another library's constructor may run first and call the function.</summary>
    [Fact]
    public void A_call_may_come_before_the_constructor_of_the_library() =>
        Situations.EarlyConstructor(Subject).Hold(Subject);

    /// <summary>64 threads call while four others fork; their children call as well.</summary>
    [Fact]
    public void Many_threads_may_call_at_once_while_others_fork() => Situations.Threads.Hold(Subject);

    /// <summary>Some two hundred children and grandchildren for each call.</summary>
    [Fact]
    public void Children_and_their_children_may_call() => Situations.ForkStorm.Hold(Subject);

    /// <summary>A child of vfork(2) has the memory of its parent, which calls afterwards.</summary>
    [Fact]
    public void A_child_of_vfork_may_call() => Situations.Vfork.Hold(Subject);

    /// <summary>The signal arrives at each instruction of the library, and of libc where its own function is
    /// async-signal-safe (signal-safety(7)): the program is stepped through (ptrace(2)).</summary>
    [Fact]
    public void A_signal_handler_may_call_what_it_interrupts() => SignalCheck.Run(Subject);

    /// <summary>Set again, cleared, replaced, overwritten byte by byte, null.</summary>
    [Fact]
    public void A_program_may_overwrite_its_environment() => Situations.Environment.Hold(Subject);

    /// <summary>64 kB, as of a thread in a program with very many.</summary>
    [Fact]
    public void A_small_stack_is_enough() => Situations.Stack(64).Hold(Subject);

    /// <summary>8 MB, the usual one.</summary>
    [Fact]
    public void A_usual_stack_is_enough() => Situations.Stack(8 * 1024).Hold(Subject);

    /// <summary>The other library passes the call on to this one.</summary>
    [Fact]
    public void A_library_before_this_one_may_hook_the_same() => NeighbourCheck.Before(Subject);

    /// <summary>The call must reach the other library.</summary>
    [Fact]
    public void A_library_after_this_one_may_hook_the_same() => NeighbourCheck.After(Subject);

    /// <summary>jemalloc in place of libc's malloc, preloaded before the library and after it.</summary>
    [Fact]
    public void Memory_may_be_managed_by_jemalloc() => AllocatorCheck.Run(Subject);

    /// <summary><c>ulimit -v</c> of 64 MB from the start; then no memory at all.</summary>
    [Fact]
    public void Little_memory_is_enough() => Situations.LimitedMemory.Hold(Subject);

    /// <summary>A filter of system calls allows read, write, exit, exit_group, rt_sigreturn, those that the calls make without
    /// the library, and <see cref="HookCall.SystemCalls"/>. All others are answered with EPERM, as container runtimes do. The
    /// calls must answer as they do without the library.</summary>
    [Fact]
    public void Under_a_strict_system_call_filter_a_call_answers_as_it_does_without_the_library() => FilterCheck.Run(Subject);

    /// <summary>valgrind's memcheck, errors and lost memory.</summary>
    [Fact]
    public void Valgrind_finds_no_new_error() => MemcheckCheck.Run(Subject);

    /// <summary>Other libraries are loaded and unloaded while threads call; their constructors call as well.</summary>
    [Fact]
    public void Other_libraries_may_come_and_go() => Situations.Loading(Subject).Hold(Subject);

    /// <summary>The hook neither fails nor writes to the file that reuses the number of stdout.</summary>
    [Fact]
    public void Stdout_and_stderr_may_be_closed() => StreamCheck.Run(Subject);

    /// <summary>stdout is the program's.</summary>
    [Fact]
    public void Nothing_is_written_to_stdout() => QuietCheck.Output(Subject);

    /// <summary>A library may open something once, not with every call.</summary>
    [Fact]
    public void Calls_leave_no_descriptor_open() => QuietCheck.Descriptors(Subject);

    /// <summary>No thread is added, no signal handled, ignored or blocked.</summary>
    [Fact]
    public void Threads_and_signals_of_the_process_stay_as_they_are() => QuietCheck.Process(Subject);
}
