namespace ReusePort.Cli.Native;

/// <summary>A process, and no later one with its number.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Start">When it began, in ticks of the clock since the machine did.</param>
internal readonly record struct ProcessIdentity(int Number, long Start);
