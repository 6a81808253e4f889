using Samples.Tests.Support;

namespace Samples.Tests.Redirect;

/// <summary>What every hook library must survive. The paths of the calls are held against the table, and none is in it.</summary>
public class ConformanceTests : HookConformance
{
    protected override string Library => Sample.Library("libredirect.so");

    protected override IEnumerable<HookCall> Calls =>
        HookCalls.Of("open", "open64", "openat", "openat64", "creat", "creat64", "access", "stat", "stat64", "statx", "readlink", "opendir", "rename", "linkat", "realpath", "getxattr", "bind", "connect");

    protected override IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?> { ["REDIRECT"] = Sample.File("Redirect/table") };
}
