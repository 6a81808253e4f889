using System.Diagnostics;

namespace Hooks.Testing;

/// <summary>A program that has ended.</summary>
/// <param name="ExitCode">Its exit status; 128+n if signal n ended it.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Errors">What it wrote to stderr.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>After how long a program counts as hung by default: ten minutes.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set, or with null to unset.</param>
    /// <param name="patience">After how long it counts as hung.</param>
    /// <exception cref="TimeoutException">It hung; it and all it had started were killed.</exception>
    public static ProgramRun Of(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? patience = null) =>
        Of(program, arguments, environment, patience ?? Patience, static () => 0);

    /// <summary>Runs a program to its end, for as long as it gets on.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set, or with null to unset.</param>
    /// <param name="patience">After how long without progress it counts as hung: on a busy machine all takes longer.</param>
    /// <param name="progress">A number that grows while it gets on.</param>
    internal static ProgramRun Of(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment,
        TimeSpan patience,
        Func<long> progress)
    {
        using var process = Process.Start(StartInfo(program, arguments, environment))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        for (var before = 0L; !process.WaitForExit(patience);)
        {
            var now = progress();
            if (now == before)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{program} did not end within {patience}.");
            }

            before = now;
        }

        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>How a program is started here: with the variables of this process and those that are given, its three streams
    /// redirected.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set, or with null to unset.</param>
    public static ProcessStartInfo StartInfo(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
