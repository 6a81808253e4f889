using ReusePort.Configuration;

namespace ReusePort.Cli.Arguments;

/// <summary>What the options say.</summary>
/// <param name="Values">The variables that are given a value, each checked as the library does.</param>
/// <param name="IsDebug">Whether the library is to write the errors of socket options to stderr.</param>
/// <param name="Copies">How many copies of the command are started; null where this process becomes the command.</param>
internal sealed record Options(IReadOnlyDictionary<Variable, byte[]> Values, bool IsDebug, int? Copies);
