namespace Hooks.Testing;

/// <summary>A call of a hooked function, in C, as a host program makes it.</summary>
/// <remarks>
/// The kit compiles each call into a function of its own:
/// <code>
/// Headers
/// static void call(...)
/// {
///     Setup
///     result = Call; error = errno;
///     effect = Effect;
///     Cleanup
/// }
/// </code>
/// It is made from threads, signal handlers and forked children, thousands of times. So each must leave things as they were,
/// and setup and cleanup may use what signal-safety(7) allows and nothing else: no stdio, no <c>malloc</c>.
/// </remarks>
/// <param name="Symbol">The symbol that the library intercepts.</param>
public sealed record HookCall(string Symbol)
{
    /// <summary>What comes before all functions: <c>#include</c>s, and helpers that are <c>static</c>. Given twice by several
    /// calls, it is written once.</summary>
    public string Headers { get; init; } = string.Empty;

    /// <summary>Declarations and statements before the call.</summary>
    public string Setup { get; init; } = string.Empty;

    /// <summary>The call: an expression such as <c>bind(fd, address, sizeof address)</c>. If it is written in this form,
    /// and libc's prototype is known, the kit derives calls from it whose pointers and sizes are wrong.</summary>
    public required string Call { get; init; }

    /// <summary>An expression of an integer type that tells what the hook has brought about. It must be the same wherever the
    /// call is made under the library: without it the kit sees only what the function answers.</summary>
    public string? Effect { get; init; }

    /// <summary>Statements after the call; <c>kit_value</c> is what it returned.</summary>
    public string Cleanup { get; init; } = string.Empty;

    /// <summary>Further calls with unusual arguments, in place of <see cref="Call"/>. Each may crash, but only if it crashes
    /// without the library too. Three things help: <c>kit_nowhere()</c> is a pointer to memory that isn't there,
    /// <c>kit_edge(start, size)</c> one to <c>size</c> bytes before such memory, <c>kit_zeros</c> 4,096 zeros.</summary>
    public IReadOnlyList<string> UnusualCalls { get; init; } = [];

    /// <summary>System calls that the library needs for this one, besides those of libc's own function: a strict filter allows
    /// them too. Names as in <c>sys/syscall.h</c>, without <c>SYS_</c>.</summary>
    public IReadOnlyList<string> SystemCalls { get; init; } = [];

    /// <summary>Whether the hook passes this call on to the next library; false for a hook that doesn't call <c>Next</c>.</summary>
    public bool CallsNext { get; init; } = true;

    /// <summary>Whether the hook means to answer otherwise than libc. Then its answers are compared with what it says itself in
    /// a process where nothing else goes on.</summary>
    public bool ChangesAnswer { get; init; }

    /// <summary>Whether the result is another one each time, such as a process id. Then only errors are told from the
    /// rest.</summary>
    public bool ResultVaries { get; init; }

    /// <summary>Whether the call has no result, as <c>free(p)</c>.</summary>
    public bool HasNoResult { get; init; }

    /// <summary>Whether the kit has written it from the prototype alone: what libc's own function doesn't survive, or answers
    /// otherwise each time, is not made with the hook then.</summary>
    internal bool IsDerived { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Call;
}
