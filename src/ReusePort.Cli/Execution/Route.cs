using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Execution;

/// <summary>How the sockets of a command are reached.</summary>
/// <param name="TriesCgroup">Whether the kernel is to change its binds in a control group, if it does.</param>
/// <param name="IsWatched">Whether this process watches its binds, if there is no such group.</param>
/// <param name="Program">The path of the program; null if it wasn't found, or nobody asked.</param>
/// <param name="Obstacle">Why the library doesn't reach it; null if it does.</param>
internal sealed record Route(bool TriesCgroup, bool IsWatched, byte[]? Program, PreloadObstacle? Obstacle)
{
    /// <summary>Whether the library is preloaded.</summary>
    public bool IsPreloaded => !TriesCgroup && !IsWatched;

    /// <summary>Finds the route to a command.</summary>
    /// <param name="via">What the user said.</param>
    /// <param name="command">The name or the path of the command.</param>
    public static Route For(Via via, byte[] command)
    {
        if (via is Via.Notify or Via.Cgroup)
        {
            return new Route(via == Via.Cgroup, via == Via.Notify, null, null);
        }

        try
        {
            using var search = ProgramSearch.Find(command);
            if (search.Program is { } file && PreloadObstacle.Of(file) is { PreventsStart: false } obstacle)
            {
                var isReachable = via == Via.Auto && obstacle.IsWatchable;
                return new Route(isReachable, isReachable, file.Path, obstacle);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The command runs as it would without the question.
        }

        return new Route(false, false, null, null);
    }

    /// <summary>Says so if the command isn't reached, which runs all the same.</summary>
    /// <param name="reason">Why it isn't watched; null if nobody tried.</param>
    public void Warn(string? reason)
    {
        if (Program is not null && Obstacle is not null)
        {
            ErrorLine.WriteRemark([.. Program, .. Encoding.UTF8.GetBytes($": {Obstacle.Reason}{(reason is null ? "" : $", and {reason}")}: its ports are not shared")]);
        }
    }
}
