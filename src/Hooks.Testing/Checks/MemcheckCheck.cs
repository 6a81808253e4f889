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
        var (without, _) = Memcheck(subject, valgrind, []);
        var (with, text) = Memcheck(subject, valgrind, [subject.Library]);
        Assert.True(
            with <= without,
            $"valgrind finds {with} errors under the library and {without} without it:\n{text}");
    }

    private static (int Errors, string Text) Memcheck(HookSubject subject, string valgrind, string[] preload)
    {
        using var folder = new TemporaryFolder();
        var log = folder["log"];
        string[] command = [valgrind, $"--log-file={log}", "--leak-check=full", "--show-leak-kinds=definite", "--errors-for-leak-kinds=definite"];
        var run = subject.Run("quiet", subject.Lasting, preload, under: command);
        var text = File.Exists(log) ? File.ReadAllText(log) : string.Empty;
        var which = preload.Length == 0 ? "Without the library already" : "Under the library";
        Assert.True(run.HasEndedWell, $"{which}, the process {run.Fate} under valgrind:{run.Wrote}\n{text}");
        var summary = Summary().Match(text);
        Assert.True(summary.Success, $"valgrind did not sum up:\n{text}");
        return (int.Parse(summary.Groups[1].Value, CultureInfo.InvariantCulture), text);
    }

    // Contexts, not errors: how often one place errs depends on how often it runs.
    [GeneratedRegex(@"ERROR SUMMARY: \d+ errors from (\d+) contexts")]
    private static partial Regex Summary();
}
