using Hooks.Testing;

/// <summary>What the library must survive in a stranger's process.</summary>
public sealed class ConformanceTests : HookConformance
{
    protected override string Library => Path.Combine(AppContext.BaseDirectory, "libHOOK_LIBRARY.so");

    protected override IEnumerable<HookCall> Calls =>
$CALL_BRANCHES$
}
