using ReusePort.Cli.Native;

namespace ReusePort.Cli.Programs;

/// <summary>How the kernel comes from a command to the program that it executes (execve(2), execvp(3)).</summary>
/// <param name="Outcome">How the search ended.</param>
/// <param name="Steps">The files on the way, the program last: the command, and what runs it if it is a script. Where there is no
/// program, the last is the file that is missing or can't be executed.</param>
/// <param name="Program">The program, open for reading; null if there is none or if it can't be read.</param>
internal sealed record ProgramSearch(SearchOutcome Outcome, IReadOnlyList<ProgramStep> Steps, ProgramFile? Program) : IDisposable
{
    // As many as the kernel follows (execve(2)).
    private const int MaxInterpreters = 5;

    /// <summary>The file of the last step.</summary>
    public byte[] Path => Steps[^1].Path;

    /// <summary>Finds the program.</summary>
    /// <param name="command">The name or the path of the command.</param>
    public static ProgramSearch Find(byte[] command)
    {
        var (outcome, path) = Locate(command);
        var steps = new List<ProgramStep> { new(path, StepKind.Command) };
        return outcome == SearchOutcome.Found ? Follow(steps) : new ProgramSearch(outcome, steps, null);
    }

    /// <inheritdoc/>
    public void Dispose() => Program?.Dispose();

    private static ProgramSearch Follow(List<ProgramStep> steps)
    {
        for (var scripts = 0; scripts <= MaxInterpreters; scripts++)
        {
            if (Libc.Open(steps[^1].Path) is not { } handle)
            {
                return new ProgramSearch(SearchOutcome.Unreadable, steps, null);
            }

            var file = new ProgramFile(steps[^1].Path, handle);
            var interpreter = MiscFormat.InterpreterOf(file);
            if (interpreter is null && (file.IsElf || steps[^1].Kind == StepKind.Shell))
            {
                return new ProgramSearch(SearchOutcome.Found, steps, file);
            }

            var script = interpreter is null ? ScriptLine.Read(file) : new ScriptLine(interpreter.Path, []);
            file.Dispose();
            if (!AddInterpreter(steps, script))
            {
                return new ProgramSearch(interpreter is { IsHeldOpen: true } ? SearchOutcome.Unreadable : Missing(steps[^1].Path), steps, null);
            }
        }

        return new ProgramSearch(SearchOutcome.TooManyInterpreters, steps, null);
    }

    /// <summary>Adds what runs a script.</summary>
    /// <returns>Whether it can be executed.</returns>
    private static bool AddInterpreter(List<ProgramStep> steps, ScriptLine? script)
    {
        // What is of no format that the kernel knows, execvp(3) gives to the shell.
        var step = script is null ? new ProgramStep("/bin/sh"u8.ToArray(), StepKind.Shell) : new ProgramStep(script.Interpreter, StepKind.Interpreter);
        steps.Add(step);
        if (!Libc.IsExecutable(step.Path))
        {
            return false;
        }

        // env(1) executes what it is given: in scripts it stands for a search on PATH.
        if (script?.NameForEnv is { } name && Locate(name) is (SearchOutcome.Found, var path))
        {
            steps.Add(new ProgramStep(path, StepKind.Env));
        }

        return true;
    }

    private static (SearchOutcome Outcome, byte[] Path) Locate(byte[] command)
    {
        byte[]? forbidden = null;
        foreach (var path in Candidates(command))
        {
            if (Libc.IsExecutable(path))
            {
                return (SearchOutcome.Found, path);
            }

            forbidden ??= Missing(path) == SearchOutcome.NotExecutable ? path : null;
        }

        return forbidden is null ? (SearchOutcome.NotFound, command) : (SearchOutcome.NotExecutable, forbidden);
    }

    private static SearchOutcome Missing(byte[] path) => Libc.Exists(path) ? SearchOutcome.NotExecutable : SearchOutcome.NotFound;

    private static IEnumerable<byte[]> Candidates(byte[] command)
    {
        if (command.Length == 0 || command.Contains((byte)'/'))
        {
            return [command];
        }

        // Without PATH, glibc looks where the system has its own programs.
        var directories = Libc.Variable("PATH="u8) ?? "/bin:/usr/bin"u8.ToArray();
        return Split(directories).Select(directory => directory.Length == 0 ? command : [.. directory, (byte)'/', .. command]);
    }

    private static IEnumerable<byte[]> Split(byte[] directories)
    {
        for (var start = 0; start <= directories.Length;)
        {
            var end = Array.IndexOf(directories, (byte)':', start) is var colon and >= 0 ? colon : directories.Length;
            yield return directories[start..end];
            start = end + 1;
        }
    }
}
