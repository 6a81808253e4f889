using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>Arguments that no program should pass: null, too short, pointing nowhere.</summary>
internal static class UnusualCheck
{
    /// <summary>Makes each call in a process of its own, and demands that it ends as it does without the library.</summary>
    public static void Run(HookSubject subject)
    {
        int[] calls = [.. Enumerable.Range(0, subject.Variants.Count)];
        var plain = subject.Run("unusual", calls, []);
        Assert.True(plain.HasEndedWell, $"Without the library already, the process {plain.Fate}.{plain.Wrote}");
        var hooked = subject.Run("unusual", calls, [subject.Library]);
        Assert.True(
            hooked.HasEndedWell,
            $"{subject.Variants[hooked.Report.Current].Expression}: under the library the process {hooked.Fate}; without it, it ended well.{hooked.Wrote}");
        foreach (var index in calls)
        {
            var (without, with) = (plain.Report[index], hooked.Report[index]);
            Assert.True(
                IsSame(without, with) || (subject.Variants[index].Call.ChangesAnswer && HasReturned(with)),
                $"{subject.Variants[index].Expression}: under the library the call {Text(with)}; without it, it {Text(without)}.{hooked.Wrote}");
        }
    }

    private static bool IsSame(ReportEntry without, ReportEntry with) => HasReturned(without)
        ? HasReturned(with) && with.First.HasResultOf(without.First, isExact: false) && with.First.Error == without.First.Error
        : !HasReturned(with) && with.Status == without.Status;

    private static bool HasReturned(ReportEntry entry) => entry is { State: CallState.Answered, Status: 0 };

    private static string Text(ReportEntry entry) =>
        HasReturned(entry) ? $"returned {entry.First}" : $"did not return: the process {HostRun.FateOf(entry.Status)}";
}
