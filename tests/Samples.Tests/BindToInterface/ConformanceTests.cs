using Samples.Tests.Support;

namespace Samples.Tests.BindToInterface;

/// <summary>What every hook library must survive.</summary>
public class ConformanceTests : HookConformance
{
    protected override string Library => Sample.Library("libbindtointerface.so");

    // All to this machine, which is excluded; what is refused is another answer than libc's.
    protected override IEnumerable<HookCall> Calls =>
        HookCalls.Of("connect", "sendto", "sendmsg", "sendmmsg", "bind", "listen").Select(static call => call with
        {
            SystemCalls = ["getsockname", "getsockopt", "setsockopt"],
        });

    protected override IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?>
    {
        ["BIND_INTERFACE"] = "lo",
        ["BIND_ADDRESS"] = null,
        ["BIND_EXCLUDE"] = null,
    };
}
