namespace ReusePort.Cli.Programs;

/// <summary>A file on the way from a command to its program.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind">How it came to be there.</param>
internal sealed record ProgramStep(byte[] Path, StepKind Kind);
