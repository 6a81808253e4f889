using Trace.Tests.Support;

namespace Trace.Tests;

/// <summary>What every hook library must survive.</summary>
public class ConformanceTests : HookConformance
{
    protected override string Library => TraceLibrary.For(ThisMachine.RuntimeIdentifier);

    protected override IEnumerable<HookCall> Calls => HookCalls.Of(
        "open", "openat", "fopen", "unlink", "rename", "mkdir", "socket", "bind", "connect", "accept", "execve", "posix_spawn");

    // A line takes some thousand instructions, and a signal comes before each of them.
    protected override TimeSpan Patience => TimeSpan.FromMinutes(10);

    // All lines are written, and nobody reads them.
    protected override IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?>
    {
        ["HOOKS_TRACE"] = null,
        ["HOOKS_TRACE_FILE"] = "/dev/null",
    };
}
