using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>A place or a state of a process in which calls are made, without the library and with it.</summary>
/// <param name="Check">What the host program does (host.c).</param>
/// <param name="Place">What that is, as a message says it: "in a child of vfork".</param>
internal sealed record Situation(string Check, string Place)
{
    /// <summary>What the check of the host takes.</summary>
    public string? Argument { get; init; }

    /// <summary>Libraries that are preloaded before the one under test.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Libraries that are preloaded after it.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Whether the host can ask what the hook brought about.</summary>
    public bool HasEffect { get; init; } = true;

    /// <summary>Makes the calls without the library and with it, and demands the same answers.</summary>
    /// <returns>Both runs, for what else a check looks at.</returns>
    public (HostRun Plain, HostRun Hooked) Hold(HookSubject subject)
    {
        var (plain, hooked) = Run(subject);
        foreach (var index in subject.Lasting)
        {
            var difference = Difference(subject, index, plain.Report[index], hooked.Report[index]);
            Assert.True(difference is null, $"{subject.Variants[index].Expression}, {Place}: {difference}{hooked.Wrote}");
        }

        return (plain, hooked);
    }

    /// <summary>Makes the calls without the library and with it, and demands that both programs end well.</summary>
    public (HostRun Plain, HostRun Hooked) Run(HookSubject subject)
    {
        var plain = subject.Run(Check, subject.Lasting, [.. Before, .. After], Argument);
        if (plain.IsNotPossible)
        {
            throw Requirement.IsMissing($"This machine doesn't allow it: {Check} (ptrace(2), seccomp(2)).");
        }

        Assert.True(
            plain.HasEndedWell,
            $"Without the library already, the process {plain.Fate}, {Place}: {LastCall(subject, plain)}.{plain.Wrote}");
        var hooked = subject.Run(Check, subject.Lasting, [.. Before, subject.Library, .. After], Argument);
        Assert.True(
            hooked.HasEndedWell,
            $"{LastCall(subject, hooked)}, {Place}: under the library the process {hooked.Fate}; without it, it ended well.{hooked.Wrote}");
        return (plain, hooked);
    }

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
            ?? (hooked.OddCount > 0 && !IsOddToo(plain, hooked)
                ? $"{hooked.OddCount} times " + (Compare(subject, index, hooked.Odd, hooked.First, "the first call there returned")
                    ?? $"under the library it returned {hooked.Odd}, otherwise than before.")
                : null);
    }

    /// <summary>What a situation does to the function itself is no fault of the library.</summary>
    private static bool IsOddToo(ReportEntry plain, ReportEntry hooked) =>
        plain.OddCount > 0 && plain.Odd.HasResultOf(hooked.Odd, isExact: false) && plain.Odd.Error == hooked.Odd.Error;

    private string? Compare(HookSubject subject, int index, Answer actual, Answer expected, string reference)
    {
        if (!actual.HasResultOf(expected, isExact: false) || actual.Error != expected.Error)
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
