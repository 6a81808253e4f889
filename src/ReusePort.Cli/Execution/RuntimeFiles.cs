using System.Globalization;

namespace ReusePort.Cli.Execution;

/// <summary>The files through which debuggers and tracers reach the runtime of this process.</summary>
/// <remarks>The runtime deletes them when it ends, but a process that becomes another one never ends it. Nothing but an
/// environment variable, read before the first line of C# runs, keeps it from making them.</remarks>
internal static class RuntimeFiles
{
    // The number of proc_pid_stat(5)'s field for the time when the process started, counted from the state (3).
    private const int StartTime = 22 - 3;

    /// <summary>Deletes them; what can't be deleted stays.</summary>
    internal static void Delete()
    {
        try
        {
            var folder = Path.GetTempPath();
            var owner = Owner();
            foreach (var name in (ReadOnlySpan<string>)
                [$"clr-debug-pipe-{owner}-in", $"clr-debug-pipe-{owner}-out", $"dotnet-diagnostic-{owner}-socket"])
            {
                File.Delete(Path.Combine(folder, name));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without /proc their names aren't known, and the command doesn't need them gone.
        }
    }

    // The process's number and its start: numbers are used again, also by containers that share the folder.
    private static string Owner()
    {
        var status = File.ReadAllText("/proc/self/stat");

        // The program's name stands in parentheses, and may hold some itself.
        var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{fields[StartTime]}");
    }
}
