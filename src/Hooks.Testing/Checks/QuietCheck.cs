using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>What calls answer, and what they leave behind, in a process where nothing else goes on.</summary>
internal static class QuietCheck
{
    private static readonly Situation s_quiet = new("quiet", "in a process where nothing else goes on");

    // The state of a process that a library must not change (proc_pid_status(5)).
    private static readonly string[] s_fields =
        ["Threads", "SigBlk", "SigIgn", "SigCgt", "Umask", "Uid", "Gid", "NoNewPrivs", "Seccomp", "TracerPid"];

    /// <summary>Demands that the loader binds the symbols of the calls to the library.</summary>
    public static void Reach(HookSubject subject)
    {
        var run = subject.Run("reach", subject.Lasting, [subject.Library]);
        Assert.True(run.HasEndedWell, $"A program under the library {run.Fate} before it made a call.{run.Wrote}");
        foreach (var index in subject.Lasting)
        {
            Assert.True(
                run.Report[index].First.Result == 1,
                $"{subject.Variants[index].Call.Symbol}: a program's call doesn't reach {subject.Library}. Does it export the symbol, and without a version?");
        }
    }

    /// <summary>Demands the results of libc, and its error numbers for what fails.</summary>
    public static void Answers(HookSubject subject)
    {
        var (plain, hooked, calls) = s_quiet.Run(subject);
        foreach (var index in calls)
        {
            var call = subject.Variants[index].Call;
            var (without, with) = (plain.Report[index].First, hooked.Report[index].First);
            var isSame = call.ChangesAnswer
                || Repeats(with, without, call)
                || s_quiet.PlainAnswersToo(subject, index, again => Repeats(with, again.First, call));
            Assert.True(isSame, $"{call}: under the library it returned {with}; without it, it returned {without}.{hooked.Wrote}");
        }
    }

    /// <summary>Demands that a call that succeeds leaves errno alone.</summary>
    public static void Errno(HookSubject subject)
    {
        var (plain, hooked, calls) = s_quiet.Run(subject);
        foreach (var index in calls)
        {
            var call = subject.Variants[index].Call;
            var (without, with) = (plain.Report[index].First, hooked.Report[index].First);
            Assert.True(
                call.ChangesAnswer || !without.KeepsErrno || with.KeepsErrno
                    || s_quiet.PlainAnswersToo(subject, index, again => !again.First.KeepsErrno),
                $"{call}: under the library it returned {with}; without it, errno stays untouched.");
        }
    }

    /// <summary>Demands that calls leave no descriptor open.</summary>
    public static void Descriptors(HookSubject subject)
    {
        var (plain, hooked, _) = s_quiet.Run(subject);
        var leaked = hooked.Report.Numbers[0] - plain.Report.Numbers[0];
        Assert.True(leaked <= 0, $"Four rounds of the calls left {leaked} more descriptors open under the library than without it.");
    }

    /// <summary>Demands that nothing comes to stdout.</summary>
    public static void Output(HookSubject subject)
    {
        var (plain, hooked, _) = s_quiet.Run(subject);
        Assert.True(plain.Output == hooked.Output, $"Under the library the program's stdout has, too: {hooked.Output}");
    }

    /// <summary>Demands that the process stays as it is: its threads, its signal handlers, its mask.</summary>
    public static void Process(HookSubject subject)
    {
        var (plain, hooked, _) = new Situation("status", "before the process reads its own status").Run(subject);
        var (without, with) = (Status(plain), Status(hooked));
        foreach (var field in s_fields.Where(without.ContainsKey))
        {
            Assert.True(
                without[field] == with[field],
                $"After the calls, /proc/self/status says {field}: {with[field]} under the library, and {without[field]} without it.");
        }
    }

    private static bool Repeats(Answer with, Answer without, HookCall call) =>
        with.HasResultOf(without, isExact: !call.ResultVaries, call.ResultVaries) && (without.KeepsErrno || with.Error == without.Error);

    private static Dictionary<string, string> Status(HostRun run) => run.Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line.Split(":\t", 2))
        .Where(static field => field.Length == 2)
        .ToDictionary(static field => field[0], static field => field[1]);
}
