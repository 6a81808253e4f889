using System.Globalization;

namespace ReusePort.Cli.Native;

/// <summary>What the kernel tells of a process (proc_pid_stat(5)).</summary>
/// <param name="Identity">Which one it is.</param>
/// <param name="Parent">Its parent.</param>
/// <param name="Session">Its session; 0 if that began outside of this process's world (pid_namespaces(7)).</param>
internal readonly record struct ProcessState(ProcessIdentity Identity, int Parent, int Session)
{
    // Counted from the state (3).
    private const int ParentField = 4 - 3;
    private const int SessionField = 6 - 3;
    private const int ThreadsField = 20 - 3;
    private const int StartField = 22 - 3;

    /// <summary>Reads it; null if the process has ended, or is hidden.</summary>
    public static ProcessState? Read(int process)
    {
        try
        {
            // The program's name is in parentheses, and may contain some itself.
            var status = File.ReadAllText($"/proc/{process}/stat");
            var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');

            // The first thread may have ended before the others.
            return fields[0] is "X" || (fields[0] is "Z" && Number(fields[ThreadsField]) <= 1) ? null
                : new ProcessState(new ProcessIdentity(process, Number(fields[StartField])), (int)Number(fields[ParentField]), (int)Number(fields[SessionField]));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads all that there are, by their numbers.</summary>
    public static Dictionary<int, ProcessState> ReadAll()
    {
        var processes = new Dictionary<int, ProcessState>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && Read(process) is { } state)
            {
                processes[process] = state;
            }
        }

        return processes;
    }

    private static long Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
