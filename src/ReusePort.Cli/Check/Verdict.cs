namespace ReusePort.Cli.Check;

/// <summary>Whether a command would share its port; the number is the exit status of <c>--check</c>.</summary>
internal enum Verdict
{
    /// <summary>It is reached.</summary>
    Works = 0,

    /// <summary>It is reached, and there is something to know.</summary>
    WorksWithRemark = 1,

    /// <summary>It isn't reached, or there is no such program.</summary>
    DoesNotWork = 2,
}
