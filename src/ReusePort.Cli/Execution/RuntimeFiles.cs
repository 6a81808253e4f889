using System.Globalization;

namespace ReusePort.Cli.Execution;

/// <summary>The diagnostic files of the .NET runtime of this process, for debuggers and tracers.</summary>
/// <remarks>The runtime deletes them when it shuts down, but a process that executes another program never shuts it down. Only an
/// environment variable, read before any C# code runs, prevents their creation. The native executable has none.</remarks>
internal static class RuntimeFiles
{
    // The number of proc_pid_stat(5)'s field for the time when the process started, counted from the state (3).
    private const int StartTime = 22 - 3;

    /// <summary>Deletes them, as far as possible.</summary>
    public static void Delete()
    {
        try
        {
            var directory = Path.GetTempPath();
            var owner = Owner();
            foreach (var name in (ReadOnlySpan<string>)
                [$"clr-debug-pipe-{owner}-in", $"clr-debug-pipe-{owner}-out", $"dotnet-diagnostic-{owner}-socket"])
            {
                File.Delete(Path.Combine(directory, name));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without /proc their names are unknown; the command works with the files in place.
        }
    }

    // Process id and start time: ids are reused, also by containers that share the directory.
    private static string Owner()
    {
        var status = File.ReadAllText("/proc/self/stat");

        // The program's name is in parentheses, and may contain some itself.
        var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{fields[StartTime]}");
    }
}
