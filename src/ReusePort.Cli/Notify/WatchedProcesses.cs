using System.Globalization;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>The processes that have this process's filter, as far as they can be found.</summary>
/// <remarks>The kernel doesn't say which filter a process has, but how many: more than this process, if one of its threads has set it.
/// Who has as many and descends from this process, or from one that is known, is one of them; not who was there before the filter, nor what
/// descends from that. Of a session other than the one that they were started in all are, if one is: it was begun by one of them, and all
/// others descend from that one (setsid(2)).</remarks>
/// <param name="session">The session that they were started in.</param>
/// <param name="strangers">Who descended from this process before the filter was set.</param>
internal sealed class WatchedProcesses(int session, IEnumerable<ProcessIdentity> strangers)
{
    private readonly HashSet<ProcessIdentity> _strangers = [.. strangers];
    private readonly HashSet<ProcessIdentity> _found = [];

    /// <summary>Whether this process had children before: of those too, some may become its children later.</summary>
    public bool HasStrangers => _strangers.Count != 0;

    /// <summary>Who descends from this process now.</summary>
    public static IReadOnlyCollection<ProcessIdentity> FindDescendants()
    {
        var all = ProcessState.ReadAll();
        var found = new HashSet<ProcessIdentity>();
        AddWhere(found, all, state => state.Parent == Environment.ProcessId);
        AddBelow(found, all);
        return found;
    }

    /// <summary>Remembers one of them.</summary>
    public void Add(ProcessIdentity process) => _found.Add(process);

    /// <summary>Finds them.</summary>
    public IReadOnlyList<ProcessIdentity> Find()
    {
        var all = ProcessState.ReadAll();
        AddBelow(_strangers, all);

        var own = all.GetValueOrDefault(Environment.ProcessId);
        var filters = FiltersOf(Environment.ProcessId);
        _ = _found.RemoveWhere(process => !all.TryGetValue(process.Number, out var state) || state.Identity != process);
        for (var before = -1; before != _found.Count;)
        {
            before = _found.Count;
            var sessions = _found.Select(process => all[process.Number].Session).Where(one => one > 0 && one != session && one != own.Session).ToHashSet();
            AddWhere(_found, all, state =>
                (state.Parent == Environment.ProcessId || IsBelow(_found, all, state) || sessions.Contains(state.Session))
                && state.Identity != own.Identity
                && !_strangers.Contains(state.Identity)
                && FiltersOf(state.Identity.Number) > filters);
        }

        return [.. _found];
    }

    private static void AddBelow(HashSet<ProcessIdentity> found, Dictionary<int, ProcessState> all)
    {
        for (var before = 0; before != found.Count;)
        {
            before = found.Count;
            AddWhere(found, all, state => IsBelow(found, all, state));
        }
    }

    private static void AddWhere(HashSet<ProcessIdentity> found, Dictionary<int, ProcessState> all, Func<ProcessState, bool> isOne) =>
        found.UnionWith(all.Values.Where(state => !found.Contains(state.Identity) && isOne(state)).Select(static state => state.Identity).ToArray());

    private static bool IsBelow(HashSet<ProcessIdentity> found, Dictionary<int, ProcessState> all, ProcessState state) =>
        all.TryGetValue(state.Parent, out var parent) && found.Contains(parent.Identity);

    // Linux before 5.10 has no such field.
    private static int FiltersOf(int process) =>
        int.TryParse(ThreadStatus.Field(process, "Seccomp_filters:"), CultureInfo.InvariantCulture, out var number) ? number : -1;
}
