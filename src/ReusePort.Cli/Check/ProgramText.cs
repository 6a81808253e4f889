using System.Globalization;
using System.Text;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Check;

/// <summary>A report for a reader at a terminal: a line for each fact, and the result last.</summary>
internal static class ProgramText
{
    // More sockets than these would push the rest off the screen.
    private const int MaxHolders = 6;
    private const int MaxLibraries = 5;

    /// <summary>Writes the report.</summary>
    public static string Of(ProgramReport report)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Lines(report))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{name,-14}").Append(value.Aggregate(new StringBuilder(), static (line, c) => line.Append(char.IsControl(c) ? '?' : c))).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Lines(ProgramReport report)
    {
        foreach (var step in report.Search.Steps)
        {
            yield return (NameOf(step.Kind), PathOf(step));
        }

        foreach (var line in Facts(report))
        {
            yield return line;
        }

        foreach (var holder in report.Holders.Take(MaxHolders))
        {
            yield return ($"port {holder.Port}", Describe(holder));
        }

        if (report.Holders.Count > MaxHolders)
        {
            yield return (string.Empty, $"and {report.Holders.Count - MaxHolders} more sockets");
        }

        foreach (var line in Conclusion(report))
        {
            yield return line;
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(ProgramReport report)
    {
        if (report.Elf is { } elf)
        {
            yield return ("format", Describe(elf));
        }

        if (report.Linking is { } linking)
        {
            yield return ("libc", linking.Libc?.ToString() ?? "unknown");
            yield return ("libraries", Some(linking.Needed, MaxLibraries));
            yield return ("bind", linking.BindImporter is { } importer ? $"imported by {importer}" : "not imported");
        }

        if (report.Status is { } status)
        {
            yield return ("privileges", Describe(status));
        }

        var around = report.Surroundings;
        yield return ("process", $"user {UserName.Of(Native.Libc.geteuid())}, no_new_privs {(around.NoNewPrivileges ? 1 : 0)}, seccomp {around.Seccomp?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}");
        yield return ("capabilities", around.NamedCapabilities.ToArray() is [_, ..] names ? string.Join(' ', names) : "none that matter");
        yield return ("kernel", $"{around.Kernel ?? "unknown"}, cgroup {(around.HasCgroup2 ? "v2" : "v1")}, {around.Container ?? "no container"}");
        yield return ("binds", report.GroupObstacle is null ? "the kernel changes them in a control group" : $"no control group: {report.GroupObstacle}");
        yield return ("settings", $"yama.ptrace_scope {Setting(around.Yama)}, io_uring_disabled {Setting(around.IoUringDisabled)}, tcp_migrate_req {Setting(around.MigratesRequests is { } migrates ? migrates ? 1 : 0 : null)}");
    }

    private static IEnumerable<(string Name, string Value)> Conclusion(ProgramReport report)
    {
        foreach (var remark in report.Remarks)
        {
            yield return ("remark", remark);
        }

        if (report is { Verdict: Verdict.DoesNotWork, Obstacle: { } obstacle })
        {
            yield return ("result", $"doesn't work: {Text(report.Search.Path)} {obstacle.Reason}");
            foreach (var (i, advice) in obstacle.Advice.Index())
            {
                yield return (i == 0 ? "what to do" : "or", advice);
            }

            yield break;
        }

        yield return ("way", report switch
        {
            { IsInGroup: true, Obstacle: { } passed } => $"cgroup: the program {passed.Reason}, so the kernel changes its binds in a control group",
            { IsInGroup: true } => "cgroup: the kernel changes its binds in a control group",
            { IsWatched: false } => "preload: the dynamic linker loads libreuseport.so before the program's libraries",
            { Obstacle: { } passed } => $"notify: the program {passed.Reason}, so the kernel asks reuseport at each bind",
            _ => "notify: the kernel asks reuseport at each bind",
        });
        yield return ("result", report.Verdict == Verdict.Works ? "works" : "works, with a remark");
    }

    private static string NameOf(StepKind kind) => kind switch
    {
        StepKind.Interpreter => "run by",
        StepKind.Env => "env runs",
        StepKind.Shell => "run by",
        _ => "program",
    };

    private static string PathOf(ProgramStep step) =>
        Native.Libc.RealPath(step.Path) is { } real && !real.AsSpan().SequenceEqual(step.Path) ? $"{Text(step.Path)} -> {Text(real)}" : Text(step.Path);

    private static string Describe(ElfProgram elf)
    {
        var kind = elf switch
        {
            { Machine.IsOwn: false } => string.Create(CultureInfo.InvariantCulture, $", {elf.Machine.Bits} bits"),
            { IsLoader: true } => ", a dynamic linker",
            { Interpreter: { } loader } => $", loaded by {Text(loader)}",
            { IsPositionIndependent: true } => ", static, position-independent",
            _ => ", static",
        };
        return $"{elf.Machine.Name}{kind}{(elf.Go is { } go ? $", Go ({go.Version ?? "version unknown"})" : string.Empty)}";
    }

    private static string Describe(FileStatus status)
    {
        string[] gives =
        [
            .. status.SetsUser ? [$"set-user-ID {UserName.Of(status.UserId)}"] : (string[])[],
            .. status.SetsGroup ? [string.Create(CultureInfo.InvariantCulture, $"set-group-ID {status.GroupId}")] : (string[])[],
            .. status.HasCapabilities ? ["file capabilities"] : (string[])[],
        ];
        return gives.Length == 0 ? "none" : $"{string.Join(", ", gives)}{(status.IsPrivilegeIgnored ? ", which the kernel ignores (nosuid or no_new_privs)" : string.Empty)}";
    }

    private static string Describe(PortHolder holder) =>
        $"{holder.Protocol} {holder.EndPoint}, user {UserName.Of(holder.UserId)}, {(holder.Owner is { } owner ? string.Create(CultureInfo.InvariantCulture, $"pid {owner.Process} ({owner.Name})") : "unknown process")}, "
        + (holder.Owner?.SharesPort switch { true => "SO_REUSEPORT set", false => "SO_REUSEPORT not set", null => "SO_REUSEPORT unknown" });

    private static string Some(IReadOnlyList<string> names, int most) =>
        names.Count <= most ? string.Join(", ", names) : $"{string.Join(", ", names.Take(most))} and {names.Count - most} more";

    private static string Setting(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "(none)";

    private static string Text(byte[] path) => Encoding.UTF8.GetString(path);
}
