namespace Hooks.Sdk.Audit;

/// <summary>A problem of a library that would fail in the process that loads it.</summary>
/// <param name="Code">The rule: <c>HOOKSDK101</c>.</param>
/// <param name="Message">What is wrong, where, and what to do.</param>
/// <param name="IsWarning">Whether the library may be what the author wants.</param>
internal sealed record Finding(string Code, string Message, bool IsWarning = false);
