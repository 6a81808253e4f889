using System.Globalization;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>The processes that have this process's filter, as far as they can be found.</summary>
/// <remarks>The kernel doesn't say which filter a process has, but how many: more than this process, if one of its threads has set it.
/// Who has as many and descends from this process, or from one that is known, is one of them. Of a session other than this process's
/// all are, if one is: it was begun by one of them, and all others descend from that one (setsid(2)).</remarks>
internal static class WatchedProcesses
{
    // Fields of proc_pid_stat(5), counted from the state (3).
    private const int Parent = 4 - 3;
    private const int Session = 6 - 3;

    /// <summary>Finds them.</summary>
    /// <param name="known">One of them.</param>
    /// <returns>Each with whether it is a child of this process.</returns>
    public static IReadOnlyList<(int Process, bool IsChild)> Find(int known)
    {
        var all = ReadAll();
        var own = Environment.ProcessId;
        var ownSession = all.GetValueOrDefault(own).Session;
        var filters = FiltersOf(own);
        var found = new HashSet<int> { own };
        if (all.ContainsKey(known))
        {
            found.Add(known);
        }

        var sessions = new HashSet<int>();
        for (var before = 0; before != found.Count;)
        {
            before = found.Count;
            sessions.UnionWith(found.Where(process => process != own).Select(process => all[process].Session).Where(session => session != ownSession));
            found.UnionWith(all.Keys.Where(process => found.Contains(all[process].Parent) || sessions.Contains(all[process].Session)).Where(process => FiltersOf(process) > filters));
        }

        found.Remove(own);
        return [.. found.Select(process => (process, all[process].Parent == own))];
    }

    private static Dictionary<int, (int Parent, int Session)> ReadAll()
    {
        var processes = new Dictionary<int, (int, int)>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && Read(process) is { } fields)
            {
                processes[process] = (Number(fields[Parent]), Number(fields[Session]));
            }
        }

        return processes;
    }

    private static string[]? Read(int process)
    {
        try
        {
            // The program's name is in parentheses, and may contain some itself.
            var status = File.ReadAllText($"/proc/{process}/stat");
            var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Linux before 5.10 has no such field.
    private static int FiltersOf(int process) => ThreadStatus.Field(process, "Seccomp_filters:") is { } text ? Number(text) : -1;

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
