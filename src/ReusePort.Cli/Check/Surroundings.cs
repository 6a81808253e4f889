using System.Globalization;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Check;

/// <summary>What of the system and of this process decides what the command can do: it inherits the latter.</summary>
/// <param name="Kernel">The kernel's release.</param>
/// <param name="Container">What runs the container; null if none was recognized.</param>
/// <param name="Seccomp">The mode of seccomp(2): 0 none, 1 strict, 2 a filter; null if it is unknown.</param>
/// <param name="NoNewPrivileges">Whether nobody gains privileges by execve(2) (prctl(2), PR_SET_NO_NEW_PRIVS).</param>
/// <param name="Capabilities">The effective capabilities, a bit for each (capabilities(7)).</param>
/// <param name="Yama">The value of <c>kernel.yama.ptrace_scope</c>; null without Yama.</param>
/// <param name="HasCgroup2">Whether the second version of control groups is mounted (cgroups(7)).</param>
/// <param name="IoUringDisabled">The value of <c>kernel.io_uring_disabled</c>; null where there is no such setting.</param>
/// <param name="MigratesRequests">Whether a listener's waiting connections go to another as it is closed
/// (<c>net.ipv4.tcp_migrate_req</c>); null where there is no such setting.</param>
/// <param name="FirstUnprivilegedPort">The first port that anybody may bind.</param>
internal sealed record Surroundings(
    string? Kernel,
    string? Container,
    int? Seccomp,
    bool NoNewPrivileges,
    ulong Capabilities,
    int? Yama,
    bool HasCgroup2,
    int? IoUringDisabled,
    bool? MigratesRequests,
    int FirstUnprivilegedPort)
{
    private const int CAP_NET_BIND_SERVICE = 10;
    private const int CAP_SYS_PTRACE = 19;
    private const int CAP_SYS_ADMIN = 21;

    // Those that decide about ways into a process, and about ports.
    private static readonly (int Number, string Name)[] s_named =
    [
        (CAP_NET_BIND_SERVICE, "CAP_NET_BIND_SERVICE"),
        (12, "CAP_NET_ADMIN"),
        (CAP_SYS_PTRACE, "CAP_SYS_PTRACE"),
        (CAP_SYS_ADMIN, "CAP_SYS_ADMIN"),
        (39, "CAP_BPF"),
    ];

    /// <summary>The names of the capabilities that matter here.</summary>
    public IEnumerable<string> NamedCapabilities => s_named.Where(named => Has(named.Number)).Select(static named => named.Name);

    /// <summary>Whether a filter of system calls can be set without giving up privileges (seccomp(2)).</summary>
    public bool HasAdministration => Has(CAP_SYS_ADMIN);

    /// <summary>Whether every process can be accessed (ptrace(2)).</summary>
    public bool HasTracing => Has(CAP_SYS_PTRACE);

    /// <summary>Whether the command may bind a port.</summary>
    public bool AllowsPort(int port) => port >= FirstUnprivilegedPort || Has(CAP_NET_BIND_SERVICE);

    /// <summary>Reads them.</summary>
    public static Surroundings Read()
    {
        var status = Lines("/proc/self/status").Select(static line => line.Split(":\t", 2)).Where(static pair => pair.Length == 2)
            .ToDictionary(static pair => pair[0], static pair => pair[1]);
        return new Surroundings(
            Lines("/proc/sys/kernel/osrelease").FirstOrDefault(),
            FindContainer(),
            Number(status.GetValueOrDefault("Seccomp")),
            status.GetValueOrDefault("NoNewPrivs") == "1",
            ulong.TryParse(status.GetValueOrDefault("CapEff"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var capabilities) ? capabilities : 0,
            NumberIn("/proc/sys/kernel/yama/ptrace_scope"),
            ControlGroups.Current() is not null,
            NumberIn("/proc/sys/kernel/io_uring_disabled"),
            NumberIn("/proc/sys/net/ipv4/tcp_migrate_req") is { } migrates ? migrates != 0 : null,
            NumberIn("/proc/sys/net/ipv4/ip_unprivileged_port_start") ?? 1024);
    }

    private bool Has(int capability) => (Capabilities & (1ul << capability)) != 0;

    private static string? FindContainer() =>
        File.Exists("/.dockerenv") ? "docker"
        : File.Exists("/run/.containerenv") ? "podman"
        : Lines("/run/systemd/container").FirstOrDefault();

    private static int? NumberIn(string path) => Number(Lines(path).FirstOrDefault());

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A setting that the kernel doesn't have or that can't be read is unknown, and no failure.
    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
