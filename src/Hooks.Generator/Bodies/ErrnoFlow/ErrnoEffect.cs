namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>The possible effects of a call on errno, for a hook whose own trampoline is <c>Next</c>. A method that never returns has
/// none.</summary>
/// <param name="Keeps">It may leave errno as it finds it.</param>
/// <param name="Sets">It may give errno a value on purpose: an assignment, the end of a scope.</param>
/// <param name="Overwrites">The libc function that may change errno, which is not restored; null if there is none.</param>
/// <param name="CallsNext">It may call <c>Next</c>, and leave errno as that does.</param>
/// <param name="FailsAfterNext">The function that may fail after <c>Next</c>, if the call then fails by it.</param>
/// <param name="OverwritesNext">The function that may change the errno of <c>Next</c>, and whose failure is not returned.</param>
/// <param name="OverwritesBeforeNext">The function that may change errno before <c>Next</c> is called.</param>
/// <param name="LosesNext">It may overwrite the errno of <c>Next</c> with an older one.</param>
internal sealed record ErrnoEffect(
    bool Keeps = false,
    bool Sets = false,
    string? Overwrites = null,
    bool CallsNext = false,
    string? FailsAfterNext = null,
    string? OverwritesNext = null,
    string? OverwritesBeforeNext = null,
    bool LosesNext = false)
{
    /// <summary>That of a method of which nothing is known yet, or that never returns.</summary>
    public static readonly ErrnoEffect Never = new();

    /// <summary>That of code that does not affect errno.</summary>
    public static readonly ErrnoEffect None = new(Keeps: true);

    /// <summary>That of the hook's own trampoline.</summary>
    public static readonly ErrnoEffect Next = new(CallsNext: true);

    /// <summary>That of either of two calls.</summary>
    public ErrnoEffect Or(ErrnoEffect other) => new(
        Keeps || other.Keeps,
        Sets || other.Sets,
        Overwrites ?? other.Overwrites,
        CallsNext || other.CallsNext,
        FailsAfterNext ?? other.FailsAfterNext,
        OverwritesNext ?? other.OverwritesNext,
        OverwritesBeforeNext ?? other.OverwritesBeforeNext,
        LosesNext || other.LosesNext);

    /// <summary>Whether it may call <c>Next</c>.</summary>
    public bool LeadsToNext => CallsNext || FailsAfterNext is not null || OverwritesNext is not null || LosesNext;

    /// <summary>The function that a diagnostic about the call names.</summary>
    public string? Function => Overwrites ?? OverwritesNext ?? FailsAfterNext ?? OverwritesBeforeNext;
}
