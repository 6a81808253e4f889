using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>Arguments that no program should pass: null, too short, pointing nowhere.</summary>
internal static class UnusualCheck
{
    /// <summary>Makes each call in a process of its own, and demands that it ends as it does without the library.</summary>
    public static void Run(HookSubject subject)
    {
        var calls = subject.Indices;
        var plain = Plain(subject, calls);
        var hooked = subject.Run("unusual", calls, [subject.Library], subject.CallPatience);
        Assert.True(
            hooked.HasEndedWell,
            $"{subject.Variants[hooked.Report.Current].Expression}: under the library the process {hooked.Fate}; without it, it ended well.{hooked.Wrote}");
        foreach (var index in calls)
        {
            var call = subject.Variants[index].Call;
            var (without, with) = (plain.Report[index], hooked.Report[index]);
            Assert.True(
                IsSame(call, without, with) || (call.ChangesAnswer && HasReturned(with)) || IsLibcsOwn(subject, index, with),
                $"{subject.Variants[index].Expression}: under the library the call {Text(with)}; without it, it {Text(without)}.{hooked.Wrote}");
        }
    }

    private static HostRun Plain(HookSubject subject, IReadOnlyList<int> calls)
    {
        var plain = subject.Run("unusual", calls, [], subject.CallPatience);
        Assert.True(plain.HasEndedWell, $"Without the library already, the process {plain.Fate}.{plain.Wrote}");
        return plain;
    }

    /// <summary>What is answered to a wrong argument may go by what lies in memory, which is something else each time.</summary>
    private static bool IsLibcsOwn(HookSubject subject, int index, ReportEntry with) => Enumerable.Range(0, Situation.Repetitions)
        .Any(_ => IsSame(subject.Variants[index].Call, Plain(subject, [index]).Report[index], with));

    private static bool IsSame(HookCall call, ReportEntry without, ReportEntry with) => HasReturned(without)
        ? HasReturned(with) && with.First.IsLike(without.First, call)
        : !HasReturned(with) && (with.Status == without.Status || (IsSignal(with.Status) && IsSignal(without.Status)));

    /// <summary>Whether a signal ended the process: which one, SIGSEGV or SIGABRT, may go by where its memory lies.</summary>
    private static bool IsSignal(int status) => (status & 0x7f) != 0;

    private static bool HasReturned(ReportEntry entry) => entry is { State: CallState.Answered, Status: 0 };

    private static string Text(ReportEntry entry) =>
        HasReturned(entry) ? $"returned {entry.First}" : $"did not return: the process {HostRun.FateOf(entry.Status)}";
}
