namespace Samples.Tests.Chaos;

/// <summary>What every hook library must survive.</summary>
public class ConformanceTests : HookConformance
{
    protected override string Library => ChaosProgram.Library;

    protected override IEnumerable<HookCall> Calls =>
        HookCalls.Of("read", "write", "pread", "open", "fsync", "unlink", "socket", "connect", "listen", "send", "recvfrom", "malloc");

    // None of them is in a call.
    protected override IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?>
    {
        ["CHAOS"] = "accept 1/1 EINTR; rename 100% EXDEV; mkdir 0% EIO",
    };
}
