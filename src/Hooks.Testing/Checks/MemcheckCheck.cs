using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>Errors that valgrind's memcheck finds: undefined values, memory out of bounds, memory that was lost.</summary>
internal static partial class MemcheckCheck
{
    /// <summary>Demands that there are no more of them than without the library.</summary>
    public static void Run(HookSubject subject)
    {
        var valgrind = RequiredProgram.Find("valgrind");
        var calls = subject.Lasting;
        var plain = Memcheck(subject, valgrind, calls, []);
        while (!plain.Run.HasEndedWell && plain.Run.Report.Current is var last && calls.Count > 1 && subject.Variants[last].Call.IsDerived)
        {
            calls = [.. calls.Where(index => index != last)];
            plain = Memcheck(subject, valgrind, calls, []);
        }

        var hooked = Memcheck(subject, valgrind, calls, [subject.Library]);
        var without = Errors(plain, "Without the library already");
        var with = Errors(hooked, "Under the library");
        Assert.True(with <= without, $"valgrind finds {with} errors under the library and {without} without it:\n{hooked.Log}");
    }

    private static (HostRun Run, string Log) Memcheck(HookSubject subject, string valgrind, IReadOnlyList<int> calls, string[] preload)
    {
        using var directory = new TemporaryDirectory();
        var log = directory["log"];
        string[] command = [valgrind, $"--log-file={log}", "--leak-check=full", "--show-leak-kinds=definite", "--errors-for-leak-kinds=definite"];
        var run = subject.Run("quiet", calls, preload, under: command);
        return (run, File.Exists(log) ? File.ReadAllText(log) : string.Empty);
    }

    private static int Errors((HostRun Run, string Log) memcheck, string which)
    {
        var (run, log) = memcheck;
        Assert.True(run.HasEndedWell, $"{which}, the process {run.Fate} under valgrind:{run.Wrote}\n{log}");
        var summary = Summary().Match(log);
        Assert.True(summary.Success, $"valgrind did not sum up:\n{log}");
        return int.Parse(summary.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    // Contexts, not errors: how often one place errs depends on how often it runs.
    [GeneratedRegex(@"ERROR SUMMARY: \d+ errors from (\d+) contexts")]
    private static partial Regex Summary();
}
