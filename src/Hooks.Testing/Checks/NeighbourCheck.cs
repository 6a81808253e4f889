namespace Hooks.Testing.Checks;

/// <summary>Another preloaded library that hooks the same symbols.</summary>
internal static class NeighbourCheck
{
    /// <summary>Preloads it before the library under test: the calls come from there.</summary>
    public static void Before(HookSubject subject) =>
        new Situation("neighbour", "called by another library that hooks it, too") { Before = [subject.Fixtures.Neighbour] }.Hold(subject);

    /// <summary>Preloads it after the library under test: the calls must get there.</summary>
    public static void After(HookSubject subject)
    {
        var (_, hooked, calls) = new Situation("neighbour", "with another library that hooks it, too")
        {
            After = [subject.Fixtures.Neighbour],
        }.Hold(subject);
        foreach (var index in calls.Where(index => subject.Variants[index].Call.CallsNext))
        {
            Assert.True(
                hooked.Report[index].Number > 0,
                $"{subject.Variants[index].Call}: a library that hooks it, too, and comes after this one in LD_PRELOAD is never called. "
                + "(If the hook doesn't call Next, set CallsNext = false on the call.)");
        }
    }
}
