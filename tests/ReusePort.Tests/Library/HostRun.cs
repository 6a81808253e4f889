namespace ReusePort.Tests.Library;

/// <summary>What a host program that ended well has written.</summary>
/// <param name="Output">Its lines on stdout, separated by commas.</param>
/// <param name="Errors">What it and the library wrote to stderr.</param>
public sealed record HostRun(string Output, string Errors);
