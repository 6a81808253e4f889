using System.Globalization;
using System.Text;
using Hooks.Sdk.Elf;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Native;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Check;

/// <summary>Finds out, without starting anything, whether a command would share its port.</summary>
internal static class ProgramCheck
{
    /// <summary>Checks a command.</summary>
    /// <param name="command">The name or the path of the command.</param>
    /// <param name="rules">The rules, which name the ports that are to be shared; null if none do.</param>
    /// <param name="library">The path of the library.</param>
    /// <param name="via">How it is to be reached.</param>
    /// <param name="isStrict">Whether a socket that is not reached ends it.</param>
    /// <param name="ways">Why ways can't be taken; null if all can.</param>
    public static ProgramReport Of(byte[] command, CommandRules? rules, string library, Via via, bool isStrict = false, WayObstacles? ways = null)
    {
        using var search = ProgramSearch.Find(command);
        var remarks = new List<string>();
        var elf = search.Program is { } program ? ElfProgram.Read(program) : null;
        var status = search.Program is { } file ? FileStatus.Of(file.Handle) : null;
        var linking = ReadLinking(search, elf, library, remarks);
        var obstacle = ObstacleOf(search, elf, status, linking);
        var surroundings = Surroundings.Read();
        var holders = rules is null ? [] : PortHolder.Find(rules);
        if (ways?.Strict is { } strict && obstacle is not { PreventsStart: true })
        {
            obstacle = new PreloadObstacle($"isn't started: {strict}", "leave out --strict") { PreventsStart = true };
        }

        var isReachable = search.Program is not null && obstacle is not { PreventsStart: true };
        var isAutomatic = isReachable && via == Via.Auto && obstacle is { IsWatchable: true };
        var isInGroup = ways?.Group is null && isReachable && (via == Via.Cgroup || isAutomatic);
        var isWatched = !isInGroup && isReachable && (via == Via.Notify || isAutomatic);
        if (isWatched && ways?.Watching is { } refusal)
        {
            isWatched = false;
            obstacle = obstacle is null ? new PreloadObstacle($"can't be reached so: {refusal}", "leave out --via notify") : obstacle with { Reason = $"{obstacle.Reason}, and {refusal}" };
        }

        if (isReachable && via == Via.Cgroup && ways?.Group is { } groupObstacle)
        {
            obstacle = new PreloadObstacle($"can't be reached so: {groupObstacle}", "leave out --via cgroup");
        }

        if (isWatched || (isStrict && obstacle is not { PreventsStart: true }))
        {
            remarks.AddRange(RemarksOnWatching(surroundings, isWatched));
        }

        if (!isWatched && !isInGroup && obstacle is null)
        {
            remarks.AddRange(RemarksOn(search, elf, linking));
        }

        if (isWatched || isInGroup || obstacle is null)
        {
            remarks.AddRange(RemarksOn(rules, surroundings));
            remarks.AddRange(holders.Select(RemarkOn).OfType<string>().Distinct());
        }

        return new ProgramReport(search, elf, status, linking, surroundings, holders, obstacle, ways?.Group, isInGroup, isWatched, remarks);
    }

    private static DynamicLinking? ReadLinking(ProgramSearch search, ElfProgram? elf, string library, List<string> remarks)
    {
        if (elf is not { Interpreter: { } loader, Machine.IsOwn: true })
        {
            return null;
        }

        try
        {
            return DynamicLinking.Read(search.Program!, loader, library);
        }
        catch (ElfFormatException failure)
        {
            remarks.Add($"its symbols can't be read: {failure.Message}");
            return null;
        }
    }

    private static PreloadObstacle? ObstacleOf(ProgramSearch search, ElfProgram? elf, FileStatus? status, DynamicLinking? linking) =>
        OfSearch(search.Outcome)
        ?? OfLoader(elf)
        ?? PreloadObstacle.Of(elf, status)
        ?? OfLibc(linking?.Libc);

    private static PreloadObstacle? OfSearch(SearchOutcome outcome) => outcome switch
    {
        SearchOutcome.NotFound => new("is not there", "check the spelling and PATH, and for a script its first line"),
        SearchOutcome.NotExecutable => new("can't be executed", "its mode, a directory above it or its mount (noexec) forbids it"),
        SearchOutcome.TooManyInterpreters => new("is run by a script that a script runs, and so on", "name a program in the first line of the script"),
        _ => null,
    };

    private static PreloadObstacle? OfLoader(ElfProgram? elf)
    {
        if (elf is not { LoadError: null, Interpreter: { } loader })
        {
            return null;
        }

        var problem = !Libc.IsExecutable(loader) ? "is not there"
            : Libc.Open(loader) is { } handle && !IsFor(elf.Machine, new ProgramFile(loader, handle)) ? $"is not a program for {elf.Machine.Name}"
            : null;
        return problem is null ? null : new PreloadObstacle(
            $"needs the dynamic linker {Encoding.UTF8.GetString(loader)}, which {problem}",
            "install the libc that it was built for, or build it for this system's") { PreventsStart = true };
    }

    private static bool IsFor(ElfMachine machine, ProgramFile loader)
    {
        using (loader)
        {
            return ElfProgram.Read(loader)?.Machine == machine;
        }
    }

    private static PreloadObstacle? OfLibc(LinkedLibc? libc) => libc is not { Lacks: [_, ..] missing } ? null : new(
        $"runs on {libc}, which lacks {string.Join(", ", missing)}: with libreuseport.so it doesn't start",
        "build the library for a glibc before 2.34: dotnet build src/ReusePort -p:HooksNeededLibraries=libdl.so.2");

    private static IEnumerable<string> RemarksOn(ProgramSearch search, ElfProgram? elf, DynamicLinking? linking)
    {
        if (search.Outcome == SearchOutcome.Unreadable)
        {
            yield return "its file can't be read: only what it does tells whether the library reaches it";
        }

        if (elf is { IsLoader: true })
        {
            yield return "it is the dynamic linker itself: what is said holds for the program that it is given";
        }

        if (linking is { BindImporter: null })
        {
            yield return "it doesn't call bind itself: a library that it opens later or a program that it starts may";
        }
    }

    private static IEnumerable<string> RemarksOnWatching(Surroundings surroundings, bool isForBinds)
    {
        if (!surroundings.HasAdministration && !surroundings.NoNewPrivileges)
        {
            yield return "it and what it starts gain no privileges (no_new_privs): set-user-ID programs such as sudo fail in it";
        }

        if (isForBinds && surroundings is { Yama: >= 2, HasTracing: false })
        {
            yield return "access to its sockets is not permitted (kernel.yama.ptrace_scope): TCP sockets are replaced as it creates them, UDP ports are not shared";
        }
    }

    private static IEnumerable<string> RemarksOn(CommandRules? rules, Surroundings surroundings)
    {
        var forbidden = Enumerable.Range(1, 1023).Where(port => rules?.SharesPort(port, protocol: 0) == true && !surroundings.AllowsPort(port));
        return forbidden.Take(1).Select(static port => string.Create(CultureInfo.InvariantCulture, $"port {port} needs CAP_NET_BIND_SERVICE (net.ipv4.ip_unprivileged_port_start)"));
    }

    // The kernel joins sockets of one user alone, all of which have the option (socket(7)).
    private static string? RemarkOn(PortHolder holder) =>
        holder.UserId != Libc.geteuid() ? $"{holder.Protocol} {holder.EndPoint} is {UserName.Of(holder.UserId)}'s, and the kernel shares a port among sockets of one user alone"
        : holder.Owner?.SharesPort switch
        {
            true => null,
            false => $"{holder.Protocol} {holder.EndPoint} is held without SO_REUSEPORT: restart {holder.Owner.Name} under reuseport",
            null => $"{holder.Protocol} {holder.EndPoint} is held by a process that can't be looked at: it may not have SO_REUSEPORT",
        };
}
