namespace Hooks.Testing.Checks;

/// <summary>Signals in the middle of a call, whose handler makes the same call.</summary>
internal static class SignalCheck
{
    /// <summary>Interrupts each call at each instruction of the library.</summary>
    public static void Run(HookSubject subject)
    {
        var (_, hooked, calls) = new Situation("signal", "interrupted by a signal whose handler makes the same call").Hold(subject);
        foreach (var index in calls)
        {
            Assert.True(
                hooked.Report[index].Number > 0,
                $"{subject.Variants[index].Call}: no signal could interrupt the library, since the call does not reach it.");
        }
    }
}
