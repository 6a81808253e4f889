using Hooks.Testing.Calls;
using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>A place or a state of a process in which calls are made, without the library and with it.</summary>
/// <param name="Check">What the host program does (host.c).</param>
/// <param name="Place">What that is, as a message says it: "in a child of vfork".</param>
internal sealed record Situation(string Check, string Place)
{
    /// <summary>How often libc's own function is called again if the hook's answer differs.</summary>
    public const int Repetitions = 4;

    /// <summary>What the check of the host takes.</summary>
    public string? Argument { get; init; }

    /// <summary>Libraries that are preloaded before the one under test.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Libraries that are preloaded after it.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Whether the host can ask what the hook brought about.</summary>
    public bool HasEffect { get; init; } = true;

    /// <summary>Whether many threads call at once.</summary>
    public bool HasThreads { get; init; }

    /// <summary>Makes the calls without the library and with it, and demands the same answers.</summary>
    /// <returns>Both runs, for what else a check looks at.</returns>
    public SituationRun Hold(HookSubject subject)
    {
        var run = Run(subject);
        foreach (var index in run.Calls)
        {
            var hooked = run.Hooked.Report[index];
            var difference = Difference(subject, index, run.Plain.Report[index], hooked);
            Assert.True(
                difference is null || PlainAnswersToo(subject, index, plain => Difference(subject, index, plain, hooked) is null),
                $"{subject.Variants[index].Expression}, {Place}: {difference}{run.Hooked.Wrote}");
        }

        return run;
    }

    /// <summary>Makes the calls without the library and with it, and demands that both programs end well.</summary>
    public SituationRun Run(HookSubject subject) => Run(subject, [.. subject.Lasting.Where(index => Allows(subject.Variants[index].Call))]);

    /// <summary>Whether libc's own function answers as the hook did, now and then: what differs by chance is not a fault of the
    /// hook.</summary>
    public bool PlainAnswersToo(HookSubject subject, int index, Func<ReportEntry, bool> isSame) => Enumerable.Range(0, Repetitions)
        .Select(_ => RunPlain(subject, [index]))
        .Any(plain => !plain.HasEndedWell || isSame(plain.Report[index]));

    private SituationRun Run(HookSubject subject, IReadOnlyList<int> calls)
    {
        if (calls.Count == 0)
        {
            var symbols = string.Join(", ", subject.Lasting.Select(index => subject.Variants[index].Call.Symbol).Distinct());
            Assert.Skip(
                $"{symbols}, {Place}: called as the kit can derive it from the prototype, libc's own function doesn't return. "
                + "Write a HookCall from which it returns.");
        }

        var plain = RunPlain(subject, calls);
        var last = plain.Report.Current;
        if (!plain.HasEndedWell)
        {
            Assert.True(
                calls.Contains(last) && subject.Variants[last].Call.IsDerived,
                $"Without the library already, the process {plain.Fate}, {Place}: {LastCall(subject, plain)}.{plain.Wrote}");
            return Run(subject, [.. calls.Where(index => index != last)]);
        }

        var hooked = subject.Run(Check, calls, [.. Before, subject.Library, .. After], Argument);
        last = hooked.Report.Current;
        if (!hooked.HasEndedWell && subject.Variants[last].Call.IsDerived && PlainAnswersToo(subject, last, static _ => false))
        {
            return Run(subject, [.. calls.Where(index => index != last)]);
        }

        Assert.True(
            hooked.HasEndedWell,
            $"{LastCall(subject, hooked)}, {Place}: under the library the process {hooked.Fate}; without it, it ended well.{hooked.Wrote}");
        return new SituationRun(plain, hooked, calls);
    }

    private bool Allows(HookCall call) => !HasThreads || !call.IsDerived || !UnsharedFunctions.Contains(call.Symbol);

    private HostRun RunPlain(HookSubject subject, IReadOnlyList<int> calls) => subject.Run(Check, calls, [.. Before, .. After], Argument);

    private static string LastCall(HookSubject subject, HostRun run) => subject.Variants[run.Report.Current].Expression;

    private string? Difference(HookSubject subject, int index, ReportEntry plain, ReportEntry hooked)
    {
        if (plain.Status == 0 && hooked.Status != 0)
        {
            return $"under the library the process that made the call {HostRun.FateOf(hooked.Status)}; without it, it ended well.";
        }

        if (plain.State != hooked.State)
        {
            return $"under the library the call did not return; without it, it returned {plain.First}.";
        }

        var isOwn = subject.Variants[index].Call.ChangesAnswer;
        var expected = isOwn ? subject.Quiet.Report[index].First : plain.First;
        var reference = isOwn ? "in a process where nothing else goes on it returned" : "without it, it returned";
        return Compare(subject, index, hooked.First, expected, reference)
            ?? (hooked.OddCount > 0 && !IsOddToo(subject.Variants[index].Call, plain, hooked)
                ? $"{hooked.OddCount} times " + (Compare(subject, index, hooked.Odd, hooked.First, "the first call there returned")
                    ?? $"under the library it returned {hooked.Odd}, which differs from before.")
                : null);
    }

    /// <summary>What a situation does to the function itself is not a fault of the library.</summary>
    private static bool IsOddToo(HookCall call, ReportEntry plain, ReportEntry hooked) =>
        plain.OddCount > 0 && plain.Odd.IsLike(hooked.Odd, call);

    private string? Compare(HookSubject subject, int index, Answer actual, Answer expected, string reference)
    {
        if (!actual.IsLike(expected, subject.Variants[index].Call))
        {
            return $"under the library it returned {actual}; {reference} {expected}.";
        }

        var effect = subject.Variants[index].Call.Effect;
        if (!HasEffect || effect is null)
        {
            return null;
        }

        var wanted = subject.Quiet.Report[index].First.Effect;
        return actual.Effect == wanted
            ? null
            : $"afterwards {effect} was {actual.Effect}; in a process where nothing else goes on it is {wanted}.";
    }
}
