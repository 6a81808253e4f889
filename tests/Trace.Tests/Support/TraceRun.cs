using System.Text.RegularExpressions;

namespace Trace.Tests.Support;

/// <summary>A program that ran under the library.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Errors">What it and the library wrote to stderr.</param>
/// <param name="RawLines">The lines of the file that it was traced to.</param>
public sealed partial record TraceRun(int ExitCode, string Output, string Errors, string[] RawLines)
{
    /// <summary>The lines without the process and the thread.</summary>
    public string[] Lines => [.. RawLines.Select(static line => Beginning().Replace(line, string.Empty))];

    /// <summary>Runs a program and traces it to a file.</summary>
    /// <param name="calls">What is traced; null for the default.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static TraceRun Of(string? calls, string program, params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        return To(directory["trace"], calls, program, arguments);
    }

    /// <summary>Runs a program and traces it to a certain file.</summary>
    public static TraceRun To(string file, string? calls, string program, params string[] arguments)
    {
        var run = ProgramRun.Of(program, arguments, Variables(calls, file));
        return new TraceRun(run.ExitCode, run.Output, run.Errors, File.Exists(file) ? File.ReadAllLines(file) : []);
    }

    /// <summary>Runs a program and traces it to its stderr.</summary>
    public static TraceRun ToErrors(string? calls, string program, params string[] arguments)
    {
        var run = ProgramRun.Of(program, arguments, Variables(calls, null));
        return new TraceRun(run.ExitCode, run.Output, run.Errors, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The environment of a traced program.</summary>
    public static Dictionary<string, string?> Variables(string? calls, string? file) => new()
    {
        ["LD_PRELOAD"] = TraceLibrary.For(ThisMachine.RuntimeIdentifier),
        ["HOOKS_TRACE"] = calls,
        ["HOOKS_TRACE_FILE"] = file,
        ["LC_ALL"] = "C",
    };

    [GeneratedRegex(@"^\d+(/\d+)? ")]
    private static partial Regex Beginning();
}
