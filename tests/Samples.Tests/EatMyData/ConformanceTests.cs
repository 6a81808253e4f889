namespace Samples.Tests.EatMyData;

/// <summary>What every hook library must survive. sync(2) isn't among the calls: without the library it would write all disks of
/// the machine, thousands of times.</summary>
public class ConformanceTests : HookConformance
{
    protected override string Library => Preload.Library;

    protected override IEnumerable<HookCall> Calls =>
    [
        .. HookCalls.Of("fsync", "fdatasync", "syncfs").Select(static call => call with { CallsNext = false, SystemCalls = ["sync_file_range"] }),
        .. HookCalls.Of("msync", "sync_file_range", "open", "open64", "openat", "openat64"),
    ];
}
