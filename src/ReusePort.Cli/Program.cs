using ReusePort.Cli.Arguments;
using ReusePort.Cli.Cgroup;
using ReusePort.Cli.Check;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Execution;
using ReusePort.Cli.Native;
using ReusePort.Cli.Notify;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli;

/// <summary>The <c>reuseport</c> command: runs a program with libreuseport.so preloaded.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        StandardFiles.TakeClosed();
        Signals.ResetRuntimeHandlers();
        var group = RemoverRole.Read(arguments);
        var watched = SupervisorRole.Read(ref arguments);
        var copy = CopyRole.Read(ref arguments);
        if (group is null && watched is null && copy is null)
        {
            InheritedSignals.OfProcess?.RestoreBlocked();
        }

        try
        {
            return group is not null ? Remove(group) : watched is null ? Run(arguments, copy) : Answer(arguments, watched);
        }
        catch (CommandException exception)
        {
            return End(exception, copy);
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            return End(new CommandException(failure.Message), copy);
        }
    }

    private static int End(CommandException exception, CopyRole? copy)
    {
        try
        {
            exception.Report();
            copy?.ReportFailure();
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            // stderr itself failed: there is nothing to report to.
        }

        return exception.Status;
    }

    private static bool IsOfTheSystem(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private static int Run(string[] arguments, CopyRole? copy)
    {
        var parsed = CommandLine.Parse(arguments);
        if (parsed.IsHelpOrVersion)
        {
            return parsed.Inform();
        }

        // All errors are found before anything is started; every copy checks again.
        var words = RawArguments.Last(arguments.Length - parsed.CommandStart);
        if (parsed.Options.IsCheck)
        {
            _ = LibraryLink.PathFor(CommandEnvironment.Library);
            return CheckCommand.Run(words, parsed.Options, CommandEnvironment.Library, ObstaclesOf(parsed.Options, words));
        }

        var route = Route.For(parsed.Options.Via, words[0]);
        var environment = route.IsPreloaded ? CommandEnvironment.For(parsed.Options) : CommandEnvironment.Own();
        if (copy is not null)
        {
            copy.SetParentDeathSignal();
        }
        else
        {
            // The command is a child of this process, which forwards signals to it.
            var isChild = parsed.Options.IsStrict || parsed.Options.Copies is not null;
            if (isChild)
            {
                ForwardedSignals.BlockInAllThreads();
            }

            // If they are blocked otherwise, a process that isn't the native executable has executed itself to watch the command: the kernel
            // has refused before.
            var isRefused = InheritedSignals.OfProcess is null && !isChild && route.IsWatched && ForwardedSignals.AreBlocked;
            var isInGroup = route.TriesCgroup && !isRefused
                && BindCgroup.TryEnter(route, WatchedRules.Read(parsed.Options), arguments.Length);
            var plan = WatchPlan.For(parsed.Options, isInGroup ? route with { IsWatched = false } : route);
            var isWatched = plan.Calls != WatchedCalls.None;
            if (isWatched)
            {
                ForwardedSignals.BlockInAllThreads();
            }

            if (!isInGroup && !plan.Calls.HasFlag(WatchedCalls.Bind))
            {
                route.Warn(plan.Reason);
            }

            if (isWatched)
            {
                var refused = parsed.Options.IsStrict || route.Obstacle is null ? null : (Action<string>)route.Warn;
                return WatchedGroup.Run(parsed.Options.Copies ?? 1, arguments.Length, plan, refused);
            }

            if (parsed.Options.Copies is { } count)
            {
                return CopyGroup.Run(count, arguments.Length);
            }
        }

        throw Command.Exec(words[0], words, environment, copy?.Signals ?? InheritedSignals.OfProcess);
    }

    private static int Remove(string group)
    {
        ControlGroup.RemoveAtEnd(group);
        return 0;
    }

    /// <summary>What a check has to know of the ways; a control group is made only for a command that may get one.</summary>
    private static WayObstacles ObstaclesOf(Options options, byte[][] command)
    {
        var watching = WatchPlan.ReasonNotToWatch(options);
        if (command.Length == 0)
        {
            return new WayObstacles(null, null, null);
        }

        var group = options.Via is Via.Auto or Via.Cgroup
            ? BindCgroup.FindObstacle(WatchedRules.Read(options))
            : $"not asked for with --via {(options.Via == Via.Preload ? "preload" : "notify")}";
        return new WayObstacles(group, watching, StrictObstacleOf(options));
    }

    private static string? StrictObstacleOf(Options options)
    {
        try
        {
            _ = WatchPlan.For(options, new Route(false, false, null, null));
            return null;
        }
        catch (CommandException refusal)
        {
            return refusal.Message;
        }
    }

    private static int Answer(string[] arguments, SupervisorRole watched)
    {
        watched.Run(WatchedRules.Read(CommandLine.Parse(arguments).Options), arguments.Length);
        return 0;
    }
}
