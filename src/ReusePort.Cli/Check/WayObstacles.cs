namespace ReusePort.Cli.Check;

/// <summary>Why ways to reach a command can't be taken, in words of an error; null if they can.</summary>
/// <param name="Group">A control group, in which the kernel changes binds.</param>
/// <param name="Watching">Watching its binds.</param>
/// <param name="Strict">Checking its sockets, which <c>--strict</c> demands.</param>
internal sealed record WayObstacles(string? Group, string? Watching, string? Strict);
