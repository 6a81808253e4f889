using Hooks.Testing;

/// <summary>What the library must survive in other people's processes.</summary>
public sealed class ConformanceTests : HookConformance
{
    protected override string Library => Path.Combine(AppContext.BaseDirectory, "libHOOK_LIBRARY.so");

    protected override IEnumerable<HookCall> Calls =>
$CALL_BRANCHES$
}
