namespace ReusePort.Cli.Programs;

/// <summary>What the kernel runs for the files of a format.</summary>
/// <param name="Path">Its path.</param>
/// <param name="IsHeldOpen">Whether the kernel has opened it as the format was registered (flag F): it need not be at its path, as in a
/// container.</param>
internal sealed record MiscInterpreter(byte[] Path, bool IsHeldOpen);
