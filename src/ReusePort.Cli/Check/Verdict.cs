namespace ReusePort.Cli.Check;

/// <summary>Whether a command would share its port; the number is the exit status of <c>--check</c>.</summary>
internal enum Verdict
{
    /// <summary>The library reaches it.</summary>
    Works = 0,

    /// <summary>The library reaches it, and there is something to know.</summary>
    WorksWithRemark = 1,

    /// <summary>The library doesn't reach it, or there is no such program.</summary>
    DoesNotWork = 2,
}
