using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Execution;

namespace ReusePort.Cli.Notify;

/// <summary>What of a command is watched.</summary>
/// <param name="Calls">The system calls.</param>
/// <param name="Rules">What is done to its sockets; null if nothing is watched.</param>
/// <param name="Reach">How its binds are reached.</param>
/// <param name="Reason">Why its binds are not watched although they ought to be, in words of an error; null if there is no reason.</param>
internal sealed record WatchPlan(WatchedCalls Calls, WatchedRules? Rules, BindReach Reach, string? Reason)
{
    /// <summary>Makes it.</summary>
    /// <exception cref="CommandException">What the user asks for is not possible.</exception>
    public static WatchPlan For(Options options, Route route)
    {
        if (!route.IsWatched && !options.IsStrict)
        {
            return new WatchPlan(WatchedCalls.None, null, BindReach.Library, null);
        }

        var rules = WatchedRules.Read(options);
        var access = AccessQuery.Read();
        var refusal = route.IsWatched ? ReasonNotToWatch(rules, access) : null;
        if (refusal is not null && route.Obstacle is null)
        {
            throw new CommandException($"{refusal}; allowed: --via preload");
        }

        var binds = !route.IsWatched || refusal is not null ? WatchedCalls.None
            : access == WatchedAccess.Given ? WatchedCalls.Bind
            : WatchedCalls.Bind | WatchedCalls.Socket;
        if (options.IsStrict)
        {
            RequireStrict(rules, access);
        }

        var reach = binds != WatchedCalls.None ? BindReach.Watched
            : route is { TriesCgroup: true, IsWatched: false } ? BindReach.Group
            : BindReach.Library;
        return new WatchPlan(binds | (options.IsStrict ? WatchedCalls.Listen : WatchedCalls.None), rules, reach, refusal);
    }

    /// <summary>Why the binds of a command could not be watched; null if they can.</summary>
    public static string? ReasonNotToWatch(Options options)
    {
        var rules = WatchedRules.Read(options);
        return rules.Unsupported ?? (rules.TermForAddress is null ? null : ReasonNotToWatch(rules, AccessQuery.Read()));
    }

    private static string? ReasonNotToWatch(WatchedRules rules, WatchedAccess access) =>
        rules.Unsupported
        ?? (access == WatchedAccess.Denied && rules.TermForAddress is { } term
            ? $"{term}: not possible without access to the processes that are watched (ptrace(2))"
            : null);

    private static void RequireStrict(WatchedRules rules, WatchedAccess access)
    {
        rules.RequireEveryProgram();
        if (access == WatchedAccess.Denied)
        {
            throw new CommandException("--strict: not possible without access to the processes that are watched (ptrace(2), /proc/sys/kernel/yama/ptrace_scope)");
        }
    }
}
