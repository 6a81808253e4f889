using ReusePort.Configuration;

namespace ReusePort.Cli.Arguments;

/// <summary>The values of the options.</summary>
/// <param name="Values">The variables that are given a value, each checked as the library does.</param>
/// <param name="Copies">The number of copies of the command; null if this process executes the command itself.</param>
/// <param name="Via">How the command is reached.</param>
/// <param name="IsStrict">Whether a socket that is not reached ends the command.</param>
/// <param name="IsCheck">Whether it is asked what would happen, and nothing is started.</param>
/// <param name="IsJson">Whether the answer is for a program.</param>
/// <param name="Sockets">The sockets that are asked about.</param>
internal sealed record Options(IReadOnlyDictionary<Variable, byte[]> Values, int? Copies, Via Via, bool IsStrict, bool IsCheck, bool IsJson, IReadOnlyList<string> Sockets);
