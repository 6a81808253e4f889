using Hooks.Testing.Tests.Support;

namespace Hooks.Testing.Tests;

/// <summary>The whole kit, on a hook in C with nothing wrong: it is not the kit that fails.</summary>
public class SoundHookTests(HookLibraries libraries) : HookConformance
{
    protected override string Library => libraries.Compile("sound.c");

    protected override IEnumerable<HookCall> Calls => HookCalls.Of("fsync");
}
