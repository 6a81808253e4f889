namespace MutationRunner;

/// <summary>What becomes of a change.</summary>
internal enum Outcome
{
    /// <summary>A test fails.</summary>
    Noticed,

    /// <summary>The tests don't end in three times their time.</summary>
    TimedOut,

    /// <summary>All tests pass.</summary>
    Survived,

    /// <summary>The changed code can't be compiled.</summary>
    Invalid,
}
